package org.gdpr4j.test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

class InMemorySubjectDirectoryTest extends SubjectDirectoryContract {

    private final InMemorySubjectDirectory directory = InMemorySubjectDirectory.of("customer", "employee");
    private final Transactions transactions = new InMemoryTransactions(List.of());

    @Override
    protected SubjectQuery directory() {
        return SubjectQuery.of(directory, InMemorySubjectDirectory.of("lead"));
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected String kind() {
        return "customer";
    }

    @Override
    protected SubjectId person(@Nullable Instant since, String source, Set<String> runningContracts) {
        SubjectId id = nobody();
        directory.put(new KnownSubject(id, since, source, runningContracts));
        return id;
    }

    @Override
    protected List<SubjectId> persons(int howMany) {
        return Stream.generate(() -> person(null, "shop", Set.of()))
                .limit(howMany)
                .toList();
    }

    @Override
    protected SubjectId nobody() {
        return SubjectId.of("customer", UUID.randomUUID());
    }
}
