package org.gdpr4j.examples.quickstart;

import java.time.LocalDate;
import java.util.List;

/** The customer who will be erased: with records of every kind, and named in the texts of others. */
final class Person {

    static final String NAME = "Žofie Králová";
    static final String EMAIL = "zofie.kralova@mail.example";

    /** What identifies nobody but her, wherever it stands: the proof by hand looks for each of these. */
    static final List<String> TRACES = List.of(
            NAME,
            EMAIL,
            "+420 511234987",
            "1987-03-14",
            "U Staré řeky 8812/17",
            "203.0.113.77",
            "modrou konvici s puklým víčkem",
            "Kávovar syčí jako had",
            "strýc Bonifác",
            "nevolat před devátou");

    private Person() {}

    static void persist(Records shop) {
        Customer neighbour = shop.someCustomer();
        Customer colleague = shop.someCustomer();
        Customer she = new Customer();
        she.name = NAME;
        she.email = EMAIL;
        she.phone = "+420 511234987";
        she.birthDate = LocalDate.of(1987, 3, 14);
        she.language = "cs";
        she.registeredOn = shop.today().minusYears(13);
        shop.customer(she);

        Address home = shop.address(she, "U Staré řeky 8812/17", "Brno", "Česko");
        shop.order(she, home, shop.today().minusYears(12));
        shop.order(she, home, shop.today().minusYears(11).minusMonths(3));
        shop.order(she, home, shop.today().minusYears(4));
        shop.order(she, home, shop.today().minusMonths(2));
        shop.login(she, "203.0.113.77");
        shop.login(she, "203.0.113.77");
        shop.ticket(she, "Dostala jsem modrou konvici s puklým víčkem, prosím o výměnu.");
        shop.review(she, "Kávovar syčí jako had, ale káva je dobrá.");
        shop.message(she, neighbour, "Přijde si pro to můj strýc Bonifác.", "nevolat před devátou");
        shop.message(neighbour, she, "Vyřídím, těšíme se.", "zeptat se na konvici");
        // Another spelling of the same address, as people type it.
        shop.newsletter("Zofie.Kralova@Mail.Example");

        // What others wrote about her is theirs, and still it names her.
        shop.ticket(neighbour, "Balík převzala sousedka " + NAME + ", já jsem nebyl doma.");
        shop.review(neighbour, "Koupeno na radu, kterou mi dala " + NAME + ".");
        shop.message(neighbour, colleague, "Zítra přijde i " + NAME + ".", null);
    }
}
