package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.Iban;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@SecondaryTable(name = "employee_payroll", pkJoinColumns = @PrimaryKeyJoinColumn(name = "employee_id"))
public class Employee extends AuditedEntity {

    @Column(length = 10, unique = true)
    String personalNumber;

    @Embedded
    PersonName name;

    LocalDate birthDate;

    @Column(length = 20)
    String nationalId;

    @Column(length = 254)
    String workEmail;

    @Embedded
    @EmbeddedColumnNaming("home_%s")
    Address homeAddress;

    @ManyToOne(fetch = FetchType.LAZY)
    Employee manager;

    @OneToMany(mappedBy = "manager")
    Set<Employee> reports = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    Department department;

    @Column(table = "employee_payroll", length = 34)
    Iban salaryAccount;

    @Column(table = "employee_payroll", precision = 12, scale = 2)
    BigDecimal monthlySalary;

    @Column(table = "employee_payroll", length = 40)
    String healthInsurer;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] photo;

    protected Employee() {}

    public Employee(String personalNumber, PersonName name, Employee manager) {
        this.personalNumber = personalNumber;
        this.name = name;
        this.manager = manager;
    }

    public Employee getManager() {
        return manager;
    }

    public void payTo(Iban account, BigDecimal salary) {
        this.salaryAccount = account;
        this.monthlySalary = salary;
    }

    public Iban getSalaryAccount() {
        return salaryAccount;
    }

    public void reportTo(Employee newManager) {
        this.manager = newManager;
    }
}
