package org.gdpr4j.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.jpa.fixtures.Club;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.test.SubjectDirectoryContract;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

class JpaSubjectDirectoryTest {

    @Nested
    class HibernateOnH2 extends On {
        HibernateOnH2() {
            super(ClubHouse.HIBERNATE_H2);
        }
    }

    @Nested
    class HibernateOnPostgreSql extends On {
        HibernateOnPostgreSql() {
            super(ClubHouse.HIBERNATE_POSTGRESQL);
        }
    }

    @Nested
    class EclipseLinkOnH2 extends On {
        EclipseLinkOnH2() {
            super(ClubHouse.ECLIPSELINK_H2);
        }
    }

    abstract static class On extends SubjectDirectoryContract {

        private static final SubjectKind MEMBER = SubjectKind.of("member")
                .since("joinedAt")
                .source("origin")
                .contract(ContractRule.named(SUBSCRIPTION)
                        .in("Subscription")
                        .where("state = 'ACTIVE'")
                        .from("startsOn")
                        .through("lastDay"))
                .contract(ContractRule.named(LOAN).in("Loan").from("paidOutAt").until("paidBackAt"));

        private final ClubHouse house;
        private final SubjectQuery directory;

        On(ClubHouse house) {
            this.house = house;
            this.directory = house.directory(MEMBER);
        }

        @Override
        protected SubjectQuery directory() {
            return directory;
        }

        @Override
        protected Transactions transactions() {
            return house.transactions();
        }

        @Override
        protected String kind() {
            return "member";
        }

        @Override
        protected SubjectId person(@Nullable Instant since, String source, Set<String> runningContracts) {
            Club.Member member = house.member();
            member.joinedAt = since == null ? null : LocalDateTime.ofInstant(since, ZoneId.of("Europe/Prague"));
            member.origin = source;
            List<Object> made = new ArrayList<>(List.of(member));
            if (runningContracts.contains(SUBSCRIPTION)) {
                Club.Subscription subscription = new Club.Subscription();
                subscription.member = member;
                subscription.startsOn = LocalDate.of(2020, 1, 1);
                made.add(subscription);
            }
            if (runningContracts.contains(LOAN)) {
                Club.Loan loan = new Club.Loan();
                loan.borrowers.add(member);
                loan.paidOutAt = ClubHouse.NOW;
                made.add(loan);
            }
            house.persist(made.toArray());
            return SubjectId.of("member", member.id);
        }

        @Override
        protected List<SubjectId> persons(int howMany) {
            List<Club.Member> members =
                    Stream.generate(house::member).limit(howMany).toList();
            house.persist(members.toArray());
            return members.stream()
                    .map(member -> SubjectId.of("member", member.id))
                    .toList();
        }

        @Override
        protected SubjectId nobody() {
            return SubjectId.of("member", house.member().id);
        }
    }
}
