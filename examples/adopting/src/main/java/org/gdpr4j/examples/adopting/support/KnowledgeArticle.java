package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class KnowledgeArticle extends BaseEntity {

    @Column(unique = true)
    String slug;

    String headline;

    @Lob
    String body;

    @Column(length = 60)
    String lastEditor;

    @ManyToMany
    @JoinTable(name = "article_related")
    Set<KnowledgeArticle> related = new HashSet<>();
}
