package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.person.Accounts;
import org.spaceodt.action.person.LicenseOrder;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.license.LicenseProduct;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.Locations;

/** Whether a person can be given a Calling licence: not beside another, only while units are free, and nobody is moved by it. */
record CallingSeat(WebexClient webex) {
    Observed offered(LicenseOrder order, Observed.Found found) {
        String asked = order.add().get(0);
        boolean held = Fields.text(found.fields(), Accounts.path(asked)).isPresent();
        return held && LicenseProduct.calls(asked).orElse(true) ? asItIs(order, found) : free(asked, found);
    }

    /** The line of who calls already is changed by other actions. */
    private Observed asItIs(LicenseOrder order, Observed.Found found) {
        List<String> unlike = Difference.between(found.fields(), order.line()).stream()
                .map(Difference::field)
                .filter(field -> !Difference.isNothing(Fields.at(order.line(), field)))
                .toList();
        if (unlike.contains(Accounts.LOCATION)
                && Fields.text(found.fields(), Accounts.LOCATION).isPresent()) {
            return blocked(
                    found,
                    "elsewhere",
                    found.target().name(),
                    place(Fields.text(found.fields(), Accounts.LOCATION).orElseThrow()));
        }
        return new Observed.Enough(
                found.target(),
                unlike.isEmpty() ? Description.text("plan.already") : text("line_stays", String.join(", ", unlike)));
    }

    private String place(String locationId) {
        return new Locations(webex)
                .lookUp(locationId)
                .flatMap(location -> Fields.text(location, "name"))
                .orElse(locationId);
    }

    private Observed free(String asked, Observed.Found found) {
        List<ObjectNode> all = new Licenses(webex).list();
        Optional<ObjectNode> license = all.stream()
                .filter(one -> Equivalence.sameId(one.path("id").asText(), asked))
                .findFirst();
        if (license.isEmpty()) {
            return blocked(found, "unknown", asked);
        }
        if (!LicenseProduct.calls(license.get()) || isForWorkspaces(license.get())) {
            return blocked(found, "not_calling", name(license.get()));
        }
        Optional<ObjectNode> other = all.stream()
                .filter(LicenseProduct::calls)
                .filter(one -> Fields.text(
                                found.fields(), Accounts.path(one.path("id").asText()))
                        .isPresent())
                .findFirst();
        if (other.isPresent()) {
            return blocked(found, "other", found.target().name(), name(other.get()), name(license.get()));
        }
        return hasUnits(license.get()) ? found : usedUp(license.get(), all, found);
    }

    private static boolean isForWorkspaces(JsonNode license) {
        return LicenseProduct.of(license)
                .filter(LicenseProduct.CALLING_WORKSPACES::equals)
                .isPresent();
    }

    /** A negative number of units is no limit. */
    private static boolean hasUnits(JsonNode license) {
        int all = license.path("totalUnits").asInt(-1);
        return all < 0 || license.path("consumedUnits").asInt() < all;
    }

    /** With others of the same product that have units left, such as those of another subscription. */
    private static Observed usedUp(JsonNode license, List<ObjectNode> all, Observed.Found found) {
        Optional<LicenseProduct> product = LicenseProduct.of(license);
        List<String> others = product.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(one -> LicenseProduct.of(one).equals(product) && hasUnits(one))
                        .map(one -> one.path("id").asText() + " ("
                                + one.path("subscriptionId").asText() + ")")
                        .toList();
        Text used = text(
                "used_up",
                name(license),
                license.path("consumedUnits").asText(),
                license.path("totalUnits").asText(),
                Fields.text(license, "subscriptionId").orElse("—"));
        return new Observed.Blocked(
                found.target(),
                Stream.of(
                                Optional.of(used),
                                others.isEmpty()
                                        ? Optional.<Text>empty()
                                        : Optional.of(text("others", String.join(", ", others))))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String name(JsonNode license) {
        return license.path("name").asText();
    }

    private static Observed.Blocked blocked(Observed.Found found, String key, String... values) {
        return new Observed.Blocked(found.target(), List.of(text(key, values)));
    }

    private static Text text(String key, String... values) {
        return Description.text("assign_calling_license." + key, values);
    }
}
