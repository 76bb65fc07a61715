package org.gdpr4j.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gdpr4j.catalog.FieldDeclaration;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.IdentifierType;

/** A catalog by chance: some records that belong to customers in some of all the ways there are. */
final class RandomModel {

    /** What a catalog or its data can have; pairs of them are to be met. */
    enum Feature {
        CO_OWNER,
        ACCESSOR,
        REFERENCE,
        CONDITION,
        CHAIN,
        TREE,
        BY_VALUE,
        JOIN_OWNER,
        JOIN_REFERENCE,
        JOIN_BOTH_SIDES,
        JOIN_ENTITY,
        ELEMENTS,
        FLOOR,
        RECORD_STAYS,
        READING_STRATEGY,
        NOT_NULL,
        BACK_REFERENCE,
        HOLD_ON_PERSON,
        HOLD_ON_RECORD
    }

    private static final List<Strategy> STRATEGIES = List.of(
            Strategy.clear(),
            Strategy.constant("erased"),
            Strategy.generalise("prefix:2"),
            Strategy.pseudonym(),
            Strategy.random(),
            Strategy.keep("statistics"));

    final Model model = new Model().strategy("two", old -> old == null ? null : "two");
    final Set<Feature> features = EnumSet.noneOf(Feature.class);
    final List<String> records = new ArrayList<>();
    private final Random random;

    RandomModel(Random random) {
        this.random = random;
        ModelRecord customer = model.record("Customer")
                .text("name", it -> it.personal("identity.name").erase(strategy()))
                .text(
                        "email",
                        it -> it.personal("contact.email")
                                .identifies(IdentifierType.EMAIL)
                                .erase(Strategy.clear()))
                .says(it -> it.dataSubject("customer"));
        records.add("Customer");
        if (chance(Feature.JOIN_BOTH_SIDES)) {
            customer.joined("flats", "Flat", "tenants", FieldDeclaration::refers);
        }
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            record("R" + i);
        }
        if (features.contains(Feature.JOIN_BOTH_SIDES) || chance(Feature.JOIN_OWNER)) {
            features.add(Feature.JOIN_OWNER);
            fields(model.record("Flat").joinTable("tenants", "Customer", owner()), List.of("tenants"));
            records.add("Flat");
        }
        if (chance(Feature.JOIN_ENTITY)) {
            entity();
        }
    }

    private boolean chance(Feature feature) {
        boolean has = random.nextInt(5) < 2;
        if (has) {
            features.add(feature);
        }
        return has;
    }

    private boolean with(Feature feature) {
        boolean has = random.nextInt(5) == 0;
        if (has) {
            features.add(feature);
        }
        return has;
    }

    private Strategy strategy() {
        Strategy chosen =
                random.nextInt(7) == 0 ? Strategy.custom("two") : STRATEGIES.get(random.nextInt(STRATEGIES.size()));
        if (chosen.readsValue()) {
            features.add(Feature.READING_STRATEGY);
        }
        return chosen;
    }

    private UnaryOperator<FieldDeclaration> owner() {
        OnLeave[] some = {OnLeave.DELETE, OnLeave.DETACH, OnLeave.UNLINK, OnLeave.UNLINK};
        OnLeave onLeave = some[random.nextInt(some.length)];
        return it -> it.ownedBy().onLeave(onLeave);
    }

    private UnaryOperator<FieldDeclaration> conditional(UnaryOperator<FieldDeclaration> link) {
        if (!chance(Feature.CONDITION)) {
            return link;
        }
        String condition = random.nextBoolean() ? "state = 'a'" : "state <> 'b'";
        return it -> link.apply(it).when(condition);
    }

    private void record(String name) {
        ModelRecord record = model.record(name);
        List<String> links = new ArrayList<>(List.of("owner"));
        String target = "Customer";
        if (records.size() > 1 && chance(Feature.CHAIN)) {
            target = records.get(1 + random.nextInt(records.size() - 1));
        }
        required(record).toOne("owner", target, conditional(owner()));
        if (chance(Feature.CO_OWNER)) {
            record.toOne("second", "Customer", conditional(owner()));
            links.add("second");
        }
        if (chance(Feature.ACCESSOR)) {
            OnLeave onLeave = random.nextBoolean() ? OnLeave.UNLINK : OnLeave.DETACH;
            record.toOne("reader", "Customer", conditional(it -> it.accessedBy().onLeave(onLeave)));
            links.add("reader");
        }
        if (chance(Feature.REFERENCE)) {
            record.toOne("about", records.get(random.nextInt(records.size())), FieldDeclaration::refers);
        }
        if (chance(Feature.TREE)) {
            record.toOne("parent", name, owner());
        }
        if (chance(Feature.BY_VALUE)) {
            UnaryOperator<FieldDeclaration> link =
                    it -> owner().apply(it).personal("contact.email").by(IdentifierType.EMAIL, "customer");
            record.text("address", link);
            links.add("address");
        }
        if (chance(Feature.JOIN_REFERENCE)) {
            record.joinTable("seen", records.get(random.nextInt(records.size())), FieldDeclaration::refers);
        }
        if (records.size() > 1 && chance(Feature.BACK_REFERENCE)) {
            String earlier = records.get(1 + random.nextInt(records.size() - 1));
            model.record(earlier).toOne("back" + name, name, FieldDeclaration::refers);
        }
        fields(record, links);
        records.add(name);
    }

    private ModelRecord required(ModelRecord record) {
        return with(Feature.NOT_NULL) ? record.required() : record;
    }

    private void entity() {
        ModelRecord share = model.record("Share").toOne("document", "Document", FieldDeclaration::refers);
        share.toOne("person", "Customer", owner());
        fields(share, List.of("person"));
        ModelRecord document = model.record("Document").toMany("shares", "Share", "document", owner());
        fields(document, List.of("shares"));
        records.add("Document");
        records.add("Share");
    }

    private void fields(ModelRecord record, List<String> links) {
        record.text("state", it -> it.notPersonal("a code")).version();
        record.text("common", it -> it.personal("communication").erase(strategy()));
        String link = links.get(random.nextInt(links.size()));
        record.text("own", it -> it.personal("communication").of(link).erase(strategy()));
        if (chance(Feature.ELEMENTS)) {
            record.element(
                    "tags",
                    "tags",
                    String.class,
                    it -> it.personal("communication")
                            .of(random.nextBoolean() ? link : "")
                            .erase(random.nextBoolean() ? Strategy.clear() : Strategy.generalise("prefix:2")));
        }
        record.field("start", LocalDate.class, it -> it.notPersonal("a date of the business"));
        if (chance(Feature.FLOOR)) {
            String condition = random.nextBoolean() ? "" : "state <> 'b'";
            record.says(it -> it.retain("P1Y", "start", LawfulBasis.LEGAL_OBLIGATION, "Act 1", condition));
        }
        if (with(Feature.RECORD_STAYS)) {
            record.says(it -> it.whenErased(RecordStrategy.DETACH));
        }
    }
}
