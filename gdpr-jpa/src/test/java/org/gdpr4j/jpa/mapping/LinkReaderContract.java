package org.gdpr4j.jpa.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.junit.jupiter.api.Test;

/** What a reader must make of keys, links and collections. */
public abstract class LinkReaderContract extends MappingReaderContract {

    @Test
    void aKeyOfTwoAttributesHasOneOrderEverywhere() {
        assertThat(keys("Translation")).containsExactly("code", "locale");
        assertThat(folded(mapping("Translation").root().keyColumns())).containsExactly("code", "z_locale");
    }

    @Test
    void anEmbeddedKeyIsAttributeAndLinkAtOnce() {
        assertThat(keys("Membership")).containsExactly("id.club", "id.member");
        assertThat(column("Membership", "id.member")).isEqualTo("membership.member_id");
        assertThat(link("Membership", "member")).isEqualTo("to_one membership [member_id]->[id]");
        assertThat(attribute("Membership", "id.club").generated()).isTrue();
    }

    @Test
    void aLinkThatIsPartOfTheKeyGivesTheKeyItPointsTo() {
        assertThat(keys("Line")).containsExactly("number", "order.id");
        assertThat(column("Line", "order.id")).isEqualTo("line.order_ref");
        assertThat(attribute("Line", "order.id").type()).isEqualTo(Long.class);
        assertThat(attribute("Line", "order.id").generated()).isTrue();
        assertThat(link("Line", "order")).isEqualTo("to_one line [order_ref]->[id]");
        assertThat(folded(mapping("Line").root().keyColumns())).containsExactly("line_no", "order_ref");
    }

    @Test
    void aKeyTakenOverFromAnotherEntityIsItsLinkToo() {
        assertThat(keys("Passport")).containsExactly("id");
        assertThat(column("Passport", "id")).isEqualTo("passport.holder_id");
        assertThat(link("Passport", "holder")).isEqualTo("to_one passport [holder_id]->[id]");
    }

    @Test
    void aToOneIsAForeignKeyInTheOwnRow() {
        assertThat(link("Order", "buyer")).isEqualTo("to_one orders [buyer_id]->[id]");
        assertThat(association("Order", "buyer").mappedBy()).isFalse();
        assertThat(association("Order", "buyer").targets()).containsOnly("Customer");
    }

    @Test
    void aToOneMayPointToAUniqueColumnThatIsNotTheKey() {
        assertThat(link("Order", "payer")).isEqualTo("to_one orders [payer_no]->[customer_no]");
    }

    @Test
    void aToOneToAKeyOfTwoColumnsIsInTheKeysOrder() {
        assertThat(link("Badge", "membership"))
                .isEqualTo("to_one badge [badge_club, badge_member]->[club_id, member_id]");
    }

    @Test
    void aLinkToASubclassPointsToTheRootsKey() {
        assertThat(link("EmployeeParty", "boss")).isEqualTo("to_one employeeparty [boss_id]->[id]");
        assertThat(association("EmployeeParty", "letters").ownReferenced())
                .hasSize(1)
                .allMatch(it -> it.equalsIgnoreCase("id"));
    }

    @Test
    void aLinkInsideAnEmbeddableHasItsPath() {
        assertThat(link("Wallet", "approval.approver")).isEqualTo("to_one wallet [approver_id]->[id]");
    }

    @Test
    void bothSidesOfAOneToOneAreKnown() {
        assertThat(link("Customer", "wallet")).isEqualTo("to_many wallet [owner_id]->[id] [id]->[id]");
        assertThat(association("Customer", "wallet").mappedBy()).isTrue();
        assertThat(association("Customer", "wallet").inverse()).isEqualTo("owner");
        assertThat(association("Wallet", "owner").inverse()).isEqualTo("wallet");
        assertThat(link("Customer", "passport"))
                .isEqualTo("to_many passport [holder_id]->[id] [holder_id]->[holder_id]");
        assertThat(association("Customer", "passport").inverse()).isEqualTo("holder");
        assertThat(association("Passport", "holder").inverse()).isEqualTo("passport");
    }

    @Test
    void aOneToManyThatIsMappedByTheOtherSideFollowsItsForeignKey() {
        assertThat(link("Order", "lines"))
                .isEqualTo("to_many line [order_ref]->[id] [line_no, order_ref]->[line_no, order_ref]");
        assertThat(association("Order", "lines").mappedBy()).isTrue();
        assertThat(association("Order", "lines").inverse()).isEqualTo("order");
        assertThat(association("Line", "order").inverse()).isEqualTo("lines");
    }

    @Test
    void aOneToManyOfItsOwnWritesTheTargetsRows() {
        assertThat(link("Customer", "remarks")).isEqualTo("to_many note [noted_customer]->[id] [id]->[id]");
        assertThat(association("Customer", "remarks").mappedBy()).isFalse();
        assertThat(mapping("Note").associations()).isEmpty();
        assertThat(mapping("Note").attributes()).hasSize(2);
    }

    @Test
    void aOneToManyMayHaveAJoinTable() {
        assertThat(link("Customer", "vehicles"))
                .isEqualTo("join_table customer_vehicles [driver_id]->[id] [vehicle_id]->[id]");
    }

    @Test
    void bothSidesOfAManyToManyShareTheJoinTable() {
        assertThat(link("Order", "tags")).isEqualTo("join_table order_tags [order_id]->[id] [tag_name]->[tag_name]");
        assertThat(link("Tag", "orders")).isEqualTo("join_table order_tags [tag_name]->[tag_name] [order_id]->[id]");
        assertThat(association("Order", "tags").mappedBy()).isFalse();
        assertThat(association("Order", "tags").inverse()).isEqualTo("orders");
        assertThat(association("Tag", "orders").mappedBy()).isTrue();
        assertThat(association("Tag", "orders").inverse()).isEqualTo("tags");
    }

    @Test
    void aToOneMayHaveAJoinTable() {
        assertThat(link("Vehicle", "keeper"))
                .isEqualTo("join_table vehicle_keeper [kept_vehicle]->[id] [keeper_id]->[id]");
        assertThat(mapping("Vehicle").tables()).hasSize(1);
    }

    @Test
    void theOtherSideOfAToOnesJoinTableIsKnown() {
        assertThat(link("Shelf", "kept")).isEqualTo("join_table book_kept [kept_shelf]->[id] [book_id]->[id]");
        assertThat(association("Shelf", "kept").inverse()).isEqualTo("keptOn");
        assertThat(link("Cover", "book")).isEqualTo("join_table book_cover [cover_id]->[id] [book_id]->[id]");
        assertThat(association("Cover", "book").inverse()).isEqualTo("cover");
        assertThat(mapping("Cover").tables()).hasSize(1);
    }

    @Test
    void aLinkInASecondaryTableIsNoJoinTable() {
        assertThat(link("Book", "donor")).isEqualTo("to_one book_legacy [donor_id]->[id]");
        assertThat(mapping("Book").tables()).hasSize(2);
        assertThat(folded(mapping("Book").tables().get(1).keyColumns())).containsExactly("legacy_book");
    }

    @Test
    void aLinkToItselfHasBothSides() {
        assertThat(link("Club", "parent")).isEqualTo("to_one club [parent_id]->[id]");
        assertThat(link("Club", "children")).isEqualTo("to_many club [parent_id]->[id] [id]->[id]");
        assertThat(association("Club", "parent").inverse()).isEqualTo("children");
    }

    @Test
    void aMapOfEntitiesByOneOfTheirAttributesStoresNoKey() {
        assertThat(link("Shelf", "byTitle")).startsWith("to_many book [shelf_id]");
        assertThat(mapping("Shelf").uncovered()).noneMatch(it -> it.path().startsWith("byTitle"));
    }

    @Test
    void aCollectionOfValuesHasThePathOfTheCollection() {
        assertThat(column("Customer", "nicknames")).isEqualTo("customer_nicknames.nickname");
        assertThat(attribute("Customer", "nicknames").collection()).isEqualTo("nicknames");
        assertThat(collection("Customer", "nicknames")).isEqualTo("customer_nicknames [customer_id]->[id]");
        assertThat(attribute("Customer", "states").codec()).isNotSameAs(Codec.NONE);
        assertThat(attribute("Customer", "states").codec().toAttribute("GONE")).isEqualTo("GONE");
    }

    @Test
    void aMapOfValuesHasItsKeyAsAnAttribute() {
        assertThat(column("Customer", "phones")).isEqualTo("customer_phones.phone_number");
        assertThat(column("Customer", "phones.key")).isEqualTo("customer_phones.phone_kind");
        assertThat(attribute("Customer", "phones.key").collection()).isEqualTo("phones");
    }

    @Test
    void aCollectionOfEmbeddablesHasAPathForEachOfTheirAttributes() {
        assertThat(column("Customer", "addresses.city")).isEqualTo("customer_addresses.town");
        assertThat(attribute("Customer", "addresses.city").collection()).isEqualTo("addresses");
        assertThat(column("Customer", "sites.street")).isEqualTo("customer_sites.street");
        assertThat(column("Customer", "sites.key")).isEqualTo("customer_sites.site_name");
    }

    @Test
    void theKeyOfAMapMayBeAnEmbeddableOrAnEntity() {
        assertThat(column("Shelf", "visits.key.city")).isEqualTo("shelf_visits.town");
        assertThat(link("Shelf", "loans.key")).isEqualTo("join_table shelf_loans [shelf_id]->[id] [borrower_id]->[id]");
        assertThat(column("Shelf", "loans")).isEqualTo("shelf_loans.loan_note");
    }

    @Test
    void aLinkInsideACollectionOfEmbeddablesUsesItsTableAsAJoinTable() {
        assertThat(link("Customer", "approvals.approver"))
                .isEqualTo("join_table customer_approvals [customer_id]->[id] [approver_id]->[id]");
        assertThat(column("Customer", "approvals.approvedOn")).isEqualTo("customer_approvals.approved_on");
    }

    @Test
    void aCollectionInsideAnEmbeddableHasItsPath() {
        assertThat(column("Shelf", "inventory.checkers")).isEqualTo("shelf_checkers.checker");
        assertThat(collection("Shelf", "inventory.checkers")).isEqualTo("shelf_checkers [shelf_id]->[id]");
    }

    @Test
    void aCollectionOfAJoinedClassPointsToTheRootsKey() {
        assertThat(collection("PersonParty", "languages")).isEqualTo("person_languages [speaker_id]->[id]");
        assertThat(collection("EmployeeParty", "languages")).isEqualTo("person_languages [speaker_id]->[id]");
    }

    private String collection(String entity, String path) {
        CollectionMapping it = mapping(entity).collection(path).orElseThrow();
        return folded(it.table() + " " + it.own() + "->" + it.ownReferenced());
    }
}
