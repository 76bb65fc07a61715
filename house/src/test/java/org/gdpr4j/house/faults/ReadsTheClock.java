package org.gdpr4j.house.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

class ReadsTheClock {
    Instant instant = Instant.now();
    LocalDate date = LocalDate.now(ZoneOffset.UTC);
    long millis = System.currentTimeMillis();
    Date old = new Date();
    Calendar older = Calendar.getInstance();
    Supplier<Instant> reference = Instant::now;
}
