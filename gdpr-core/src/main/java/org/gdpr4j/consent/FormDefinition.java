package org.gdpr4j.consent;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A form as an administrator configures it: its fields, its boxes, and the notices it links. Users make it with
 * {@link FormDraft} or read it with {@link FormFormat}; {@code Forms.check} says what it lacks against what is declared and
 * published. A form that was published is never changed; a change is a new version. Immutable.
 *
 * @param version from 1
 * @param languages in which it is shown, as tags of BCP 47; every text has each of them
 * @param country whose age limit counts (Art. 8), as two capital letters (ISO 3166)
 * @param address the required field by which the person is known and where a confirmation goes: an EMAIL or a PHONE; null
 *     where only persons who are known already get the form: by a personal link, logged in, or through staff
 * @param notices which it links besides those of its boxes
 * @param doubleOptIn whether everything waits for a confirmation from the address, also of persons who are not known. Only
 *     then does the answer to a stranger take the very same way
 * @param refusals whether a consent box that is left empty is recorded as a refusal; else it says nothing
 * @param waits how long an unconfirmed form is kept; there is no default. Null where there is no address
 * @param confirmation what is sent to be confirmed, per language; empty where there is no address
 * @param receipt what is sent when nothing had to be confirmed, so that both cases send one; empty where there is no address
 *     or everything is confirmed
 */
public record FormDefinition(
        String name,
        int version,
        List<String> languages,
        String country,
        List<FormField> fields,
        @Nullable String address,
        List<ConsentBox> boxes,
        List<NoticeId> notices,
        boolean doubleOptIn,
        boolean refusals,
        @Nullable Duration waits,
        Map<String, FormMail> confirmation,
        Map<String, FormMail> receipt) {

    private static final int MOST = 200;
    private static final Duration LONGEST_WAIT = Duration.ofDays(90);
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws GdprException when a part is missing or wrong; it is named */
    public FormDefinition(
            String name,
            int version,
            List<String> languages,
            String country,
            List<FormField> fields,
            @Nullable String address,
            List<ConsentBox> boxes,
            List<NoticeId> notices,
            boolean doubleOptIn,
            boolean refusals,
            @Nullable Duration waits,
            Map<String, FormMail> confirmation,
            Map<String, FormMail> receipt) {
        FormTexts.name("form", name);
        this.name = name;
        this.version = version;
        this.languages = List.copyOf(languages);
        this.country = country;
        this.fields = List.copyOf(fields);
        this.address = address;
        this.boxes = List.copyOf(boxes);
        this.notices = List.copyOf(notices);
        this.doubleOptIn = doubleOptIn;
        this.refusals = refusals;
        this.waits = waits;
        this.confirmation = Collections.unmodifiableMap(new TreeMap<>(confirmation));
        this.receipt = Collections.unmodifiableMap(new TreeMap<>(receipt));
        need(version >= 1, "has a version from 1");
        need(
                !languages.isEmpty() && languages.stream().allMatch(FormTexts::language),
                "has at least one language, as" + " tags of BCP 47");
        need(COUNTRIES.contains(country), "has the country whose age limit counts, as two capital letters (ISO 3166)");
        need(
                fields.size() <= MOST && boxes.size() <= MOST && notices.size() <= MOST,
                "has at most " + MOST + " fields, boxes and notices each");
        need(!boxes.isEmpty() || !notices.isEmpty(), "has a box, or links a notice");
        checkNames();
        checkLanguages();
        checkAddress();
    }

    /** How it is named in evidence: {@code newsletter@3}. */
    public String id() {
        return name + "@" + version;
    }

    /** Every notice that it links, those of its boxes too. */
    public Set<NoticeId> linked() {
        Set<NoticeId> all = new LinkedHashSet<>(notices);
        boxes.forEach(box -> {
            if (box.notice() != null) {
                all.add(box.notice());
            }
        });
        return all;
    }

    Optional<FormField> field(@Nullable String called) {
        return fields.stream().filter(field -> field.name().equals(called)).findFirst();
    }

    Optional<ConsentBox> box(String called) {
        return boxes.stream().filter(box -> box.name().equals(called)).findFirst();
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        Stream.concat(fields.stream().map(FormField::name), boxes.stream().map(ConsentBox::name))
                .forEach(each -> need(
                        names.add(each),
                        "gives each field and each box a name of its own; '" + each + "' stands twice"));
        Set<String> given = new HashSet<>();
        boxes.stream()
                .filter(box -> box.kind().gives())
                .forEach(box -> need(
                        given.add(box.purposeThatIsMeant()),
                        "asks for one consent per purpose; '" + box.purpose() + "' is asked for twice"));
        long ages = fields.stream()
                .filter(field -> field.kind() == FieldKind.AGE_BAND)
                .count();
        need(ages <= 1, "asks for the age band once");
    }

    private void checkLanguages() {
        for (FormField field : fields) {
            needLanguages("field '" + field.name() + "'", field.labels().keySet());
        }
        for (ConsentBox box : boxes) {
            needLanguages("box '" + box.name() + "'", box.wording().keySet());
        }
    }

    private void needLanguages(String of, Set<String> there) {
        need(
                there.equals(Set.copyOf(languages)),
                "has the text of the " + of + " in each of its languages and in no other");
    }

    private void checkAddress() {
        if (address == null) {
            need(
                    !doubleOptIn && waits == null && confirmation.isEmpty() && receipt.isEmpty(),
                    "confirms nothing and" + " sends nothing where it has no address");
            return;
        }
        FormField field = field(address).orElse(null);
        need(
                field != null && field.required() && field.kind().confirmable() != null,
                "has as its address one of its" + " fields, which is required and an EMAIL or a PHONE");
        need(
                waits != null && !waits.isNegative() && !waits.isZero() && waits.compareTo(LONGEST_WAIT) <= 0,
                "says how long an unconfirmed form is kept, at most " + LONGEST_WAIT.toDays() + " days");
        needLanguages("message to be confirmed", confirmation.keySet());
        if (doubleOptIn) {
            need(receipt.isEmpty(), "sends no receipt where everything is confirmed");
        } else {
            needLanguages("receipt", receipt.keySet());
        }
    }

    private void need(boolean right, String rule) {
        if (!right) {
            throw new GdprException("The form '" + name + "' is refused: it " + rule + ".");
        }
    }

    @Override
    public String toString() {
        return "form " + id();
    }
}
