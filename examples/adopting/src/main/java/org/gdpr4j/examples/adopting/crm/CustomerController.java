package org.gdpr4j.examples.adopting.crm;

import java.time.LocalDate;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/customers")
class CustomerController {

    private final CustomerRepository customers;

    CustomerController(CustomerRepository customers) {
        this.customers = customers;
    }

    @GetMapping
    List<CustomerView> byEmail(@RequestParam String email) {
        return customers.findByEmailIgnoreCase(email).stream()
                .map(CustomerView::of)
                .toList();
    }

    @GetMapping("/{number}")
    CustomerView one(@PathVariable String number) {
        return customers
                .findByCustomerNumber(number)
                .map(CustomerView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CustomerView register(@RequestBody NewCustomer form) {
        PersonName name = new PersonName(form.firstName(), form.lastName());
        return CustomerView.of(
                customers.save(new PrivateCustomer(form.number(), form.email(), name, form.birthDate())));
    }

    record NewCustomer(String number, String firstName, String lastName, String email, LocalDate birthDate) {}

    record CustomerView(String number, String name, String email) {

        static CustomerView of(Customer customer) {
            return new CustomerView(customer.getCustomerNumber(), customer.displayName(), customer.getEmail());
        }
    }
}
