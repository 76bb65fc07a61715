package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.gdpr4j.examples.adopting.shared.TagsConverter;

/** Machine that calls our interfaces; the technical contact is a person. */
@Entity
public class ApiClient extends BaseEntity {

    @Column(length = 40, unique = true)
    String clientName;

    @Column(length = 64)
    String secretHash;

    @Column(length = 254)
    String technicalContact;

    @Convert(converter = TagsConverter.class)
    List<String> allowedNetworks = new ArrayList<>();
}
