package org.gdpr4j.basis;

import java.util.List;
import org.gdpr4j.condition.Condition;

/**
 * Something that a decision rests on: asked of one person, or as a condition that a list of persons is filtered by. That
 * the two agree is the whole point, so whatever a decision asks is one of these.
 */
interface Fact {

    boolean of(Person person);

    /** True or false of every row, never unknown, so that it can be negated. */
    Condition in(Persons list);

    Fact ALWAYS = fixed(true);
    Fact NEVER = fixed(false);

    private static Fact fixed(boolean answer) {
        return new Fact() {
            @Override
            public boolean of(Person person) {
                return answer;
            }

            @Override
            public Condition in(Persons list) {
                return answer ? Condition.always() : Condition.never();
            }
        };
    }

    static Fact all(Fact... facts) {
        return all(List.of(facts));
    }

    static Fact all(List<Fact> facts) {
        return new Fact() {
            @Override
            public boolean of(Person person) {
                return facts.stream().allMatch(fact -> fact.of(person));
            }

            @Override
            public Condition in(Persons list) {
                return Condition.all(facts.stream().map(fact -> fact.in(list)).toList());
            }
        };
    }

    static Fact any(List<Fact> facts) {
        return new Fact() {
            @Override
            public boolean of(Person person) {
                return facts.stream().anyMatch(fact -> fact.of(person));
            }

            @Override
            public Condition in(Persons list) {
                return Condition.any(facts.stream().map(fact -> fact.in(list)).toList());
            }
        };
    }

    static Fact not(Fact fact) {
        return new Fact() {
            @Override
            public boolean of(Person person) {
                return !fact.of(person);
            }

            @Override
            public Condition in(Persons list) {
                return Condition.not(fact.in(list));
            }
        };
    }
}
