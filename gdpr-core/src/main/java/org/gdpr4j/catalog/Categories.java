package org.gdpr4j.catalog;

/**
 * The taxonomy of personal data that ships with the library: dotted names, a parent covers its children. Users extend
 * it by naming a child ({@code contact.pager}) or a new root; no registration is needed.
 */
public final class Categories {

    public static final String IDENTITY = "identity";
    public static final String NAME = "identity.name";
    public static final String BIRTH = "identity.birth";
    public static final String PHOTO = "identity.photo";
    /** A number issued by a state (Art. 87). */
    public static final String NATIONAL_NUMBER = "identity.national-number";

    public static final String CONTACT = "contact";
    public static final String EMAIL = "contact.email";
    public static final String PHONE = "contact.phone";
    public static final String ADDRESS = "contact.address";
    public static final String ACCOUNT = "account";
    public static final String FINANCIAL = "financial";
    public static final String CONTRACT = "contract";
    public static final String COMMUNICATION = "communication";
    public static final String BEHAVIOUR = "behaviour";
    public static final String DEVICE = "device";
    public static final String LOCATION = "location";
    public static final String EMPLOYMENT = "employment";
    public static final String PREFERENCE = "preference";

    /** Special categories (Art. 9); every child is one too. */
    public static final String SPECIAL = "special";

    public static final String HEALTH = "special.health";
    public static final String GENETIC = "special.genetic";
    public static final String BIOMETRIC = "special.biometric";
    public static final String ETHNIC_ORIGIN = "special.ethnic-origin";
    public static final String POLITICAL_OPINION = "special.political-opinion";
    public static final String BELIEF = "special.belief";
    public static final String TRADE_UNION = "special.trade-union";
    public static final String SEX_LIFE = "special.sex-life";

    /** Criminal convictions and offences (Art. 10); every child is one too. */
    public static final String CRIMINAL = "criminal";

    private Categories() {}

    /** Whether {@code parent} covers {@code category}: the same, or an ancestor in the dotted name. */
    public static boolean covers(String parent, String category) {
        return category.equals(parent) || category.startsWith(parent + ".");
    }

    /** The article that gives this category its own rules ({@code Art. 9}, {@code 10}, {@code 87}), or empty. */
    public static String article(String category) {
        if (covers(SPECIAL, category)) {
            return "Art. 9";
        }
        if (covers(CRIMINAL, category)) {
            return "Art. 10";
        }
        return covers(NATIONAL_NUMBER, category) ? "Art. 87" : "";
    }
}
