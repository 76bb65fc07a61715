package org.gdpr4j.basis;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.subject.KnownSubject;

/** The facts that the other rooms know, each as they say it of one person and of a list. */
final class Facts {

    private final Rooms rooms;

    Facts(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The person is known; whoever stands in a list of persons is. */
    Fact known() {
        return fact(person -> person.known().isPresent(), list -> Condition.always());
    }

    Fact restricted() {
        return fact(Person::restricted, list -> rooms.restrictions().restricted(list.kind(), list.keyField()));
    }

    /** To this purpose, or to the direct marketing that it is. */
    Fact objected(String purpose) {
        return fact(
                person -> person.objected(purpose),
                list -> rooms.objections().objecting(list.kind(), list.keyField(), purpose));
    }

    Fact objectedToMarketing() {
        return objected(Objections.MARKETING);
    }

    Fact agreed(String purpose) {
        return fact(
                person -> person.holds(purpose),
                list -> rooms.consents().holding(list.kind(), list.keyField(), purpose));
    }

    /** Refused or withdrew, and did not agree again. */
    Fact declined(String purpose) {
        return fact(
                person -> person.declined(purpose),
                list -> rooms.consents().declining(list.kind(), list.keyField(), purpose));
    }

    /** One of these contracts runs; a kind of persons with whom none of them can run has none. */
    Fact contract(Collection<String> names) {
        return fact(
                person -> person.known().stream()
                        .anyMatch(known -> known.runningContracts().stream().anyMatch(names::contains)),
                list -> Condition.any(declared(list.kind())
                        .filter(names::contains)
                        .map(KnownSubject::hasContract)
                        .toList()));
    }

    private Stream<String> declared(String kind) {
        return rooms.directory().running(kind).fields().stream()
                .flatMap(field -> Stream.ofNullable(KnownSubject.contractOf(field)));
    }

    /** Any contract runs. */
    Fact customer() {
        return fact(
                person -> person.known().stream()
                        .anyMatch(known -> !known.runningContracts().isEmpty()),
                list -> rooms.directory().running(list.kind()));
    }

    /** The person is in this country; where it is not known, in none. Never negated. */
    Fact in(String country) {
        return fact(
                person -> person.country().filter(country::equals).isPresent(),
                list -> rooms.countries().in(list.kind(), country));
    }

    Fact told(String purpose, Instant at) {
        return fact(
                person -> person.told(purpose, at),
                list -> rooms.notices().told(list.kind(), list.keyField(), purpose));
    }

    private static Fact fact(Predicate<Person> one, Function<Persons, Condition> all) {
        return new Fact() {
            @Override
            public boolean of(Person person) {
                return one.test(person);
            }

            @Override
            public Condition in(Persons list) {
                return all.apply(list);
            }
        };
    }
}
