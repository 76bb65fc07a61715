package org.gdpr4j.catalog;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.IdentifierType;

/** A small shop, declared by annotations, and the same shop declared from outside. */
public final class Shop {

    private Shop() {}

    /** As its developers declared it. */
    public static Catalog declared() {
        return Catalog.of(
                ClassSource.of(Customer.class, Invoice.class, Message.class, Comment.class, Bounce.class),
                shared().build());
    }

    /** As it was before anybody had heard of the library. */
    public static Catalog undeclared() {
        return Catalog.of(
                ClassSource.of(
                        Plain.Customer.class,
                        Plain.Invoice.class,
                        Plain.Message.class,
                        Plain.Comment.class,
                        Plain.Bounce.class),
                Declarations.none());
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface CreatedBy {}

    @Mapped.Inside
    static class Address {
        String street;

        @NotPersonal("two letters")
        String country;
    }

    static class Audited {
        @CreatedBy
        String createdBy;
    }

    // snippet:annotated
    @DataSubject("customer")
    static class Customer extends Audited {
        UUID id;

        @PersonalData(Categories.NAME)
        @Erase(value = Strategy.Kind.CONSTANT, with = "erased")
        String name;

        @PersonalData(value = Categories.EMAIL, origin = Origin.GIVEN, purposes = "newsletter")
        @Identifies(IdentifierType.EMAIL)
        @Erase(Strategy.Kind.CLEAR)
        String email;

        @PersonalData(Categories.ADDRESS)
        @Erase(Strategy.Kind.CLEAR)
        Address address;

        @NotPersonal("a price list, the same for everyone")
        String tariff;
    }

    @Retain(
            atLeast = "P10Y",
            from = "taxPeriodEnd",
            basis = LawfulBasis.LEGAL_OBLIGATION,
            law = "CZ VAT Act 235/2004, s. 35")
    @NotPersonal("rows are numbered by the shop")
    static class Invoice {
        UUID id;

        @OwnedBy
        Customer buyer;

        @PersonalData(Categories.FINANCIAL)
        BigDecimal amount;

        LocalDate taxPeriodEnd;
    }
    // end

    static class Message {
        UUID id;

        @OwnedBy(onLeave = OnLeave.DETACH)
        Customer sender;

        @AccessedBy(hides = "senderNote", condition = "kind = 'PUBLIC'")
        Customer recipient;

        @Refers
        Message answerTo;

        @PersonalData(value = Categories.COMMUNICATION, of = "sender")
        @Erase(Strategy.Kind.CLEAR)
        String senderNote;

        @NotPersonal
        String kind;
    }

    static class Comment {
        UUID id;

        @OwnedBy(onLeave = OnLeave.UNLINK)
        Comment parent;

        @OwnedBy(onLeave = OnLeave.DELETE)
        @Mapped.Col(nullable = false)
        Message message;

        @PersonalData(Categories.COMMUNICATION)
        String text;
    }

    static class Bounce {
        UUID id;

        @OwnedBy(by = IdentifierType.EMAIL, subject = "customer")
        @PersonalData(Categories.EMAIL)
        String recipient;
    }

    /** The same classes as they are where nobody may edit them. */
    static final class Plain {
        static class Audited {
            @CreatedBy
            String createdBy;
        }

        static class Customer extends Audited {
            UUID id;
            String name;
            String email;
            Address address;
            String tariff;
        }

        static class Invoice {
            UUID id;

            Customer buyer;

            BigDecimal amount;
            LocalDate taxPeriodEnd;
        }

        static class Message {
            UUID id;
            Customer sender;
            Customer recipient;
            Message answerTo;
            String senderNote;
            String kind;
        }

        static class Comment {
            UUID id;
            Comment parent;

            @Mapped.Col(nullable = false)
            Message message;

            String text;
        }

        static class Bounce {
            UUID id;
            String recipient;
        }
    }

    public static Declarations.Builder shared() {
        // snippet:declarations
        return Declarations.builder()
                .purpose(new Purpose("newsletter", "News by e-mail", LawfulBasis.CONSENT))
                .controller(new Controller(new ControllerId("shop"), "Shop", ZoneId.of("Europe/Prague")))
                .onAnnotated(
                        CreatedBy.class,
                        field -> field.personal(Categories.ACCOUNT).erase(Strategy.clear()));
        // end
    }

    public static Declarations fluent() {
        return shared()
                // snippet:fluent
                .on(
                        Plain.Customer.class,
                        type -> type.dataSubject("customer")
                                .field(
                                        "name",
                                        field -> field.personal(Categories.NAME).erase(Strategy.constant("erased")))
                                .field(
                                        "email",
                                        field -> field.personal(Categories.EMAIL)
                                                .origin(Origin.GIVEN)
                                                .purposes("newsletter")
                                                .identifies(IdentifierType.EMAIL)
                                                .erase(Strategy.clear()))
                                .field(
                                        "address",
                                        field -> field.personal(Categories.ADDRESS)
                                                .erase(Strategy.clear()))
                                .field("tariff", field -> field.notPersonal("a price list, the same for everyone")))
                .on(
                        Plain.Invoice.class,
                        type -> type.notPersonal("rows are numbered by the shop")
                                .retain(
                                        "P10Y",
                                        "taxPeriodEnd",
                                        LawfulBasis.LEGAL_OBLIGATION,
                                        "CZ VAT Act 235/2004, s. 35")
                                .field("buyer", field -> field.ownedBy())
                                .field("amount", field -> field.personal(Categories.FINANCIAL)))
                // end
                .on(
                        Plain.Message.class,
                        type -> type.field("sender", field -> field.ownedBy().onLeave(OnLeave.DETACH))
                                .field(
                                        "recipient",
                                        field -> field.accessedBy()
                                                .hides("senderNote")
                                                .when("kind = 'PUBLIC'"))
                                .field("answerTo", field -> field.refers())
                                .field(
                                        "senderNote",
                                        field -> field.personal(Categories.COMMUNICATION)
                                                .of("sender")
                                                .erase(Strategy.clear()))
                                .field("kind", field -> field.notPersonal("")))
                .on(
                        Plain.Comment.class,
                        type -> type.field("parent", field -> field.ownedBy().onLeave(OnLeave.UNLINK))
                                .field("message", field -> field.ownedBy().onLeave(OnLeave.DELETE))
                                .field("text", field -> field.personal(Categories.COMMUNICATION)))
                .on(
                        Plain.Bounce.class,
                        type -> type.field(
                                "recipient",
                                field -> field.personal(Categories.EMAIL)
                                        .ownedBy()
                                        .by(IdentifierType.EMAIL, "customer")))
                .build();
    }
}
