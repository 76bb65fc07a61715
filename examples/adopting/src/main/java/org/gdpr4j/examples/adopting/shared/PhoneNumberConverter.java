package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class PhoneNumberConverter implements AttributeConverter<PhoneNumber, String> {

    @Override
    public String convertToDatabaseColumn(PhoneNumber phone) {
        return phone == null ? null : phone.digits();
    }

    @Override
    public PhoneNumber convertToEntityAttribute(String column) {
        return column == null ? null : new PhoneNumber(column);
    }
}
