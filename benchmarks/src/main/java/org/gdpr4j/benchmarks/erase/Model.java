package org.gdpr4j.benchmarks.erase;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.subject.IdentifierType;

/** Thirty tables of one person: the person, 21 kinds of records that are theirs, and 8 that hang on those. */
final class Model {

    private Model() {}

    @MappedSuperclass
    abstract static class Row {
        @Id
        @org.gdpr4j.catalog.NotPersonal("a number without meaning")
        Long id;

        @PersonalData(Categories.COMMUNICATION)
        String content;

        @PersonalData(Categories.CONTRACT)
        String remark;
    }

    @Entity(name = "Person")
    @DataSubject("person")
    static class Person extends Row {
        @PersonalData(Categories.EMAIL)
        @Identifies(IdentifierType.EMAIL)
        String email;
    }

    @MappedSuperclass
    abstract static class Owned extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Person person;
    }

    @Entity(name = "Address")
    static class Address extends Owned {}

    @Entity(name = "BankAccount")
    static class BankAccount extends Owned {}

    @Entity(name = "Consent")
    static class Consent extends Owned {}

    @Entity(name = "Contract")
    static class Contract extends Owned {}

    @Entity(name = "Device")
    static class Device extends Owned {}

    @Entity(name = "Document")
    static class Document extends Owned {}

    @Entity(name = "EmailMessage")
    static class EmailMessage extends Owned {}

    @Entity(name = "Feedback")
    static class Feedback extends Owned {}

    @Entity(name = "Hobby")
    static class Hobby extends Owned {}

    @Entity(name = "Invoice")
    static class Invoice extends Owned {}

    @Entity(name = "LoginEvent")
    static class LoginEvent extends Owned {}

    @Entity(name = "LoyaltyPoint")
    static class LoyaltyPoint extends Owned {}

    @Entity(name = "Meeting")
    static class Meeting extends Owned {}

    @Entity(name = "Membership")
    static class Membership extends Owned {}

    @Entity(name = "Note")
    static class Note extends Owned {}

    @Entity(name = "PageVisit")
    static class PageVisit extends Owned {}

    @Entity(name = "PaymentCard")
    static class PaymentCard extends Owned {}

    @Entity(name = "PhoneCall")
    static class PhoneCall extends Owned {}

    @Entity(name = "Photo")
    static class Photo extends Owned {}

    @Entity(name = "Preference")
    static class Preference extends Owned {}

    @Entity(name = "Referral")
    static class Referral extends Owned {}

    @Entity(name = "ContractAnnex")
    static class ContractAnnex extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Contract parent;
    }

    @Entity(name = "DocumentVersion")
    static class DocumentVersion extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Document parent;
    }

    @Entity(name = "Attachment")
    static class Attachment extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        EmailMessage parent;
    }

    @Entity(name = "InvoiceLine")
    static class InvoiceLine extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Invoice parent;
    }

    @Entity(name = "MeetingMinute")
    static class MeetingMinute extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Meeting parent;
    }

    @Entity(name = "CardPayment")
    static class CardPayment extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        PaymentCard parent;
    }

    @Entity(name = "CallNote")
    static class CallNote extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        PhoneCall parent;
    }

    @Entity(name = "FeedbackReply")
    static class FeedbackReply extends Row {
        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Feedback parent;
    }

    /** The tables whose rows are the person's. */
    static final List<Class<?>> OWNED = List.of(
            Address.class,
            BankAccount.class,
            Consent.class,
            Contract.class,
            Device.class,
            Document.class,
            EmailMessage.class,
            Feedback.class,
            Hobby.class,
            Invoice.class,
            LoginEvent.class,
            LoyaltyPoint.class,
            Meeting.class,
            Membership.class,
            Note.class,
            PageVisit.class,
            PaymentCard.class,
            PhoneCall.class,
            Photo.class,
            Preference.class,
            Referral.class);

    /** The tables whose rows hang on such a row, with the one they hang on. */
    static final List<Hanging> HANGING = List.of(
            new Hanging(ContractAnnex.class, Contract.class),
            new Hanging(DocumentVersion.class, Document.class),
            new Hanging(Attachment.class, EmailMessage.class),
            new Hanging(InvoiceLine.class, Invoice.class),
            new Hanging(MeetingMinute.class, Meeting.class),
            new Hanging(CardPayment.class, PaymentCard.class),
            new Hanging(CallNote.class, PhoneCall.class),
            new Hanging(FeedbackReply.class, Feedback.class));

    /** A kind of row and the kind that it hangs on. */
    record Hanging(Class<?> type, Class<?> parent) {}

    static List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>(OWNED);
        HANGING.forEach(it -> all.add(it.type()));
        all.add(Person.class);
        return all;
    }
}
