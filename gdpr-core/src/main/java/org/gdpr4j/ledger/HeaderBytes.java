package org.gdpr4j.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes headers as canonical JSON: {@code {"commitment":…,"id":…,"position":…,"time":…,"type":…}}, the time always to the
 * microsecond. Different headers never give the same bytes, also where a header makes no sense. Works in one buffer, so it
 * is of one thread.
 */
final class HeaderBytes {

    private static final byte[] COMMITMENT = ascii("{\"commitment\":\"");
    private static final byte[] ID = ascii("\",\"id\":\"");
    private static final byte[] POSITION = ascii("\",\"position\":");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] TYPE = ascii("\",\"type\":");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    private byte[] buffer = new byte[512];
    private int length;
    private long day = Long.MIN_VALUE;
    private byte[] date = new byte[0];
    private String type = "";
    private byte[] quotedType = ascii("\"\"");

    /** Writes a header anew; {@link #buffer()} then holds it up to {@link #length()}. */
    void write(byte[] commitment, UUID id, long position, Instant time, String ofType) {
        length = 0;
        put(COMMITMENT);
        put(Base64.getEncoder().encode(commitment));
        put(ID);
        put(id);
        put(POSITION);
        put(ascii(Long.toString(position)));
        put(TIME);
        put(time);
        put(TYPE);
        putType(ofType);
        put((byte) '}');
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(byte one) {
        room(1);
        buffer[length++] = one;
    }

    private void put(UUID id) {
        hex(id.getMostSignificantBits(), 64, 32);
        put((byte) '-');
        hex(id.getMostSignificantBits(), 32, 16);
        put((byte) '-');
        hex(id.getMostSignificantBits(), 16, 0);
        put((byte) '-');
        hex(id.getLeastSignificantBits(), 64, 48);
        put((byte) '-');
        hex(id.getLeastSignificantBits(), 48, 0);
    }

    /** The bits of a number from one on down to another, as hexadecimal digits. */
    private void hex(long bits, int from, int to) {
        room((from - to) / 4);
        for (int shift = from - 4; shift >= to; shift -= 4) {
            buffer[length++] = HEX[(int) (bits >>> shift) & 15];
        }
    }

    private void put(Instant time) {
        long ofDay = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
        if (ofDay != day) {
            day = ofDay;
            date = dateOf(ofDay);
        }
        if (date.length == 0 || time.getNano() % 1_000 != 0) {
            put(ascii(time.toString()));
            return;
        }
        int second = (int) Math.floorMod(time.getEpochSecond(), (long) SECONDS_OF_DAY);
        put(date);
        digits('T', second / 3_600, 2);
        digits(':', second / 60 % 60, 2);
        digits(':', second % 60, 2);
        digits('.', time.getNano() / 1_000, 6);
        put((byte) 'Z');
    }

    /** Empty for a day whose year does not have four digits. */
    private static byte[] dateOf(long epochDay) {
        if (epochDay < LocalDate.MIN.toEpochDay() || epochDay > LocalDate.MAX.toEpochDay()) {
            return new byte[0];
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return date.getYear() >= 0 && date.getYear() <= LAST_YEAR ? ascii(date.toString()) : new byte[0];
    }

    private void digits(char before, int number, int count) {
        room(count + 1);
        buffer[length++] = (byte) before;
        int rest = number;
        for (int i = count - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    /** Types repeat, so that the last one is kept as it is written. */
    private void putType(String ofType) {
        if (!ofType.equals(type)) {
            StringBuilder quoted = new StringBuilder();
            CanonicalJson.quote(quoted, ofType);
            type = ofType;
            quotedType = quoted.toString().getBytes(StandardCharsets.UTF_8);
        }
        put(quotedType);
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
