package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"employee_id", "payMonth"}))
public class Payslip extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Employee employee;

    @Column(length = 7)
    String payMonth;

    @ElementCollection
    @CollectionTable(name = "payslip_item")
    @MapKeyColumn(name = "wage_code", length = 20)
    @Column(name = "amount", precision = 12, scale = 2)
    Map<String, BigDecimal> items = new TreeMap<>();

    @Column(precision = 12, scale = 2)
    BigDecimal unionDues;
}
