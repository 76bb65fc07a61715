package org.gdpr4j.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The automaton of Aho and Corasick over symbols from 0 to a given bound, in flat arrays: the root's transitions in a
 * table, since most text never leaves it, the others in one open hash table. Immutable, so thread-safe.
 */
final class Automaton {

    private static final int NONE = -1;
    private static final int ROOT = 0;

    private final int[] root;
    private final int[] transitionStates;
    private final int[] transitionSymbols;
    private final int[] transitionTargets;
    private final int[] failure;
    /** The pattern that ends in a state, or none. */
    private final int[] ends;
    /** The next shorter state in which a pattern ends, or the root. */
    private final int[] alsoEnds;

    private int states = 1;

    /** @param patterns not empty, without duplicates; a pattern's number is its place in the list */
    Automaton(List<int[]> patterns, int symbols) {
        int length = patterns.stream().mapToInt(pattern -> pattern.length).sum();
        int capacity = Integer.highestOneBit(Math.max(8, length * 3)) * 2;
        root = new int[symbols];
        transitionStates = new int[capacity];
        Arrays.fill(transitionStates, NONE);
        transitionSymbols = new int[capacity];
        transitionTargets = new int[capacity];
        failure = new int[length + 1];
        ends = new int[length + 1];
        Arrays.fill(ends, NONE);
        alsoEnds = new int[length + 1];
        int[] parents = new int[length + 1];
        int[] symbol = new int[length + 1];
        for (int i = 0; i < patterns.size(); i++) {
            insert(patterns.get(i), i, parents, symbol);
        }
        link(parents, symbol);
    }

    private void insert(int[] pattern, int number, int[] parents, int[] symbols) {
        int state = ROOT;
        for (int symbol : pattern) {
            int next = transition(state, symbol);
            if (next == NONE) {
                next = states++;
                parents[next] = state;
                symbols[next] = symbol;
                add(state, symbol, next);
            }
            state = next;
        }
        ends[state] = number;
    }

    /** Sets the failure links, shorter states before longer ones. */
    private void link(int[] parents, int[] symbols) {
        int[] depth = new int[states];
        int deepest = 0;
        for (int state = 1; state < states; state++) {
            depth[state] = depth[parents[state]] + 1;
            deepest = Math.max(deepest, depth[state]);
        }
        List<ArrayDeque<Integer>> levels = new ArrayList<>();
        for (int i = 0; i <= deepest; i++) {
            levels.add(new ArrayDeque<>());
        }
        for (int state = 1; state < states; state++) {
            levels.get(depth[state]).add(state);
        }
        for (ArrayDeque<Integer> level : levels) {
            for (int state : level) {
                failure[state] = parents[state] == ROOT ? ROOT : next(failure[parents[state]], symbols[state]);
                alsoEnds[state] = ends[failure[state]] == NONE ? alsoEnds[failure[state]] : failure[state];
            }
        }
    }

    static int start() {
        return ROOT;
    }

    int next(int from, int symbol) {
        int state = from;
        while (state != ROOT) {
            int target = transition(state, symbol);
            if (target != NONE) {
                return target;
            }
            state = failure[state];
        }
        return root[symbol];
    }

    /** The state itself when a pattern ends there, else the next shorter one in which one does; the root: none. */
    int firstEnd(int state) {
        return ends[state] == NONE ? alsoEnds[state] : state;
    }

    int nextEnd(int state) {
        return alsoEnds[state];
    }

    int pattern(int endState) {
        return ends[endState];
    }

    private int transition(int state, int symbol) {
        if (state == ROOT) {
            int target = root[symbol];
            return target == ROOT ? NONE : target;
        }
        int slot = slot(state, symbol);
        return transitionStates[slot] == NONE ? NONE : transitionTargets[slot];
    }

    private void add(int state, int symbol, int target) {
        if (state == ROOT) {
            root[symbol] = target;
            return;
        }
        int slot = slot(state, symbol);
        transitionStates[slot] = state;
        transitionSymbols[slot] = symbol;
        transitionTargets[slot] = target;
    }

    private int slot(int state, int symbol) {
        int mask = transitionStates.length - 1;
        int slot = (((state * 0x9E3779B1) ^ (symbol * 0x85EBCA6B)) >>> 7) & mask;
        while (transitionStates[slot] != NONE
                && (transitionStates[slot] != state || transitionSymbols[slot] != symbol)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
