package org.spaceodt.change.danger;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where calls go that are sent to something that can be dialled: by the numbering plans of libphonenumber. */
final class DialledNumber {
    /** Shorter ones are extensions: what they are outside is no matter. */
    private static final int SHORTEST = 7;

    /** libphonenumber has only some: health, police, Guardia Civil, firemen and Mossos beside 112. */
    private static final Map<String, Set<String>> MORE =
            Map.of("ES", Set.of("061", "062", "080", "085", "088", "091", "092"));

    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9 ().-]+");

    private final PhoneNumber number;

    private DialledNumber(PhoneNumber number) {
        this.number = number;
    }

    /**
     * Empty for an extension, and for what is no number.
     *
     * @param dialled E.164, or as it is dialled in that country
     * @param region two letters of the country
     */
    public static Optional<DialledNumber> of(String dialled, String region) {
        if (!SHAPE.matcher(dialled).matches() || dialled.replaceAll("\\D", "").length() < SHORTEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DialledNumber(PhoneNumberUtil.getInstance().parse(dialled, region)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether who dials that in that country reaches those who help. */
    public static boolean isEmergency(String dialled, String region) {
        String digits = dialled.strip();
        return MORE.getOrDefault(region, Set.of()).contains(digits)
                || ShortNumberInfo.getInstance().isEmergencyNumber(digits, region);
    }

    /** Whether the numbering plan has it for calls that cost more than a call. */
    public boolean isPremium() {
        return PhoneNumberUtil.getInstance().getNumberType(number) == PhoneNumberType.PREMIUM_RATE;
    }

    /**
     * Whether it is in another country; of a number that no plan gives out its country code tells.
     *
     * @param region two letters
     */
    public boolean isAbroad(String region) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        String country = plans.getRegionCodeForNumber(number);
        return country == null
                ? number.getCountryCode() != plans.getCountryCodeForRegion(region)
                : !country.equals(region);
    }
}
