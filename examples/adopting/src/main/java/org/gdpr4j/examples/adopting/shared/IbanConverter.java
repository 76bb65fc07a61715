package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class IbanConverter implements AttributeConverter<Iban, String> {

    @Override
    public String convertToDatabaseColumn(Iban iban) {
        return iban == null ? null : iban.compact();
    }

    @Override
    public Iban convertToEntityAttribute(String column) {
        return column == null ? null : new Iban(column);
    }
}
