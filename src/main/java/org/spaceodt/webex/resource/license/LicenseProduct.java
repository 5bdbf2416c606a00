package org.spaceodt.webex.resource.license;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.NameForm;

/**
 * What a licence is. Its code says it, which is in the id ({@code orgUuid:BCSTD_uuid}); where there is none that is known, its
 * name does, and Webex changed the names on 2026-01-26: both are accepted, whichever the organization has.
 */
public enum LicenseProduct {
    CALLING_PROFESSIONAL("BCSTD", "Webex Calling - Professional", "Webex Calling"),
    CALLING_STANDARD("BCBAS", "Webex Calling - Standard", "Webex Calling - Basic"),
    CALLING_WORKSPACES("BCCAP", "Webex Calling - Workspaces", "Common Area Calling"),
    CUSTOMER_ASSIST("", "Customer Experience - Essential", "Customer Experience Essentials", "Customer Assist");

    private static final Pattern CODE = Pattern.compile("[^:]+:([a-z]+)_.*");
    /** What the codes of all licences for calling begin with. */
    private static final String CALLING = "bc";

    private final String code;
    private final List<String> names;

    LicenseProduct(String code, String... names) {
        this.code = code.toLowerCase(Locale.ROOT);
        this.names = Stream.of(names).map(LicenseProduct::key).toList();
    }

    /** The licence that people call so, by an old or a new name, or by its code. */
    public static Optional<LicenseProduct> called(String text) {
        String key = key(text);
        return Stream.of(values())
                .filter(product -> product.names.contains(key) || !product.code.isEmpty() && product.code.equals(key))
                .findFirst();
    }

    /** @param license as the list of licences has it */
    public static Optional<LicenseProduct> of(JsonNode license) {
        Optional<String> code = code(license.path("id").asText());
        return Stream.of(values())
                .filter(product -> code.filter(product.code::equals).isPresent())
                .findFirst()
                .or(() -> named(license, code));
    }

    /** A licence whose code says that it is for calling is not what its name says, if that is something else. */
    private static Optional<LicenseProduct> named(JsonNode license, Optional<String> code) {
        boolean otherCalling = code.filter(known -> known.startsWith(CALLING)).isPresent();
        return otherCalling ? Optional.empty() : called(license.path("name").asText());
    }

    /** Whether a licence is one for calling; nothing when its id does not say it. */
    public static Optional<Boolean> calls(String licenseId) {
        return code(licenseId).map(code -> code.startsWith(CALLING));
    }

    /** Whether a licence is one for calling, by its id or else by its name. */
    public static boolean calls(JsonNode license) {
        String name = key(license.path("name").asText());
        return calls(license.path("id").asText())
                .orElseGet(() -> name.startsWith("webex calling") || CALLING_WORKSPACES.names.contains(name));
    }

    private static Optional<String> code(String id) {
        return Optional.of(CODE.matcher(new WebexId(id).bare()))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static String key(String text) {
        return NameForm.of(text);
    }
}
