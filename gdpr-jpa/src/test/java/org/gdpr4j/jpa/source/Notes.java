package org.gdpr4j.jpa.source;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.AccessedBy;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.subject.IdentifierType;

/** The two records of the contract as entities. */
public final class Notes {

    private Notes() {}

    @Entity(name = "Person")
    @DataSubject("person")
    public static class Person {
        @Id
        public Long id;

        @PersonalData(Categories.NAME)
        public String name;

        @PersonalData(Categories.EMAIL)
        @Identifies(IdentifierType.EMAIL)
        public String email;

        @OneToMany(mappedBy = "owner")
        public Set<Note> notes = new HashSet<>();

        @ManyToMany(mappedBy = "readers")
        public Set<Note> read = new HashSet<>();
    }

    @Entity(name = "Note")
    public static class Note {
        @Id
        public Long id;

        @PersonalData(Categories.COMMUNICATION)
        @Column(nullable = false)
        public String title;

        @PersonalData(Categories.COMMUNICATION)
        public String text;

        @NotPersonal
        public String state;

        @Version
        public long version;

        @PersonalData(Categories.EMAIL)
        @OwnedBy(by = IdentifierType.EMAIL, subject = "person")
        public String address;

        @ManyToOne(fetch = FetchType.LAZY)
        @OwnedBy(condition = "state = 'open'")
        public Person owner;

        @ManyToOne(fetch = FetchType.LAZY)
        @OwnedBy
        public Note parent;

        @ManyToMany
        @AccessedBy
        public Set<Person> readers = new HashSet<>();

        @ElementCollection
        @PersonalData(Categories.COMMUNICATION)
        public List<String> tags = new ArrayList<>();
    }
}
