package org.spaceodt.action.owner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.device.Devices;
import org.spaceodt.webex.resource.number.Numbers;

/**
 * What somebody may have given to a person or workspace that was made, beside the object itself: further numbers,
 * forwarding, and devices. A new one has none of them, so that nothing has to be read when it is made.
 */
public record GivenSince(WebexClient webex) {
    private static final List<String> RULES =
            List.of("callForwarding/always", "callForwarding/busy", "callForwarding/noAnswer", "businessContinuity");

    /** Adds devices to the image, of who has calling and of who has not. */
    public void seeDevices(Owner owner, Observed.Found found) {
        new Devices(webex)
                .of(owner)
                .forEach(device -> Fields.put(
                        found.image(),
                        "devices/" + device.path("id").asText(),
                        found.image()
                                .textNode(Fields.text(device, "displayName")
                                        .or(() -> Fields.text(device, "product"))
                                        .or(() -> Fields.text(device, "model"))
                                        .orElse("?"))));
    }

    /** Adds what only who has calling can have. */
    public void see(Owner owner, Observed.Found found) {
        ObjectNode image = found.image();
        new Numbers(webex)
                .list(Numbers.Filter.NONE.owner(owner.id())).stream()
                        .filter(row -> row.path("phoneNumberType").asText().equals("ALTERNATE"))
                        .forEach(row -> Fields.text(row, "phoneNumber")
                                .ifPresent(number ->
                                        Fields.put(image, "furtherNumbers/" + number, image.textNode(number))));
        JsonNode forwarding = forwarding(owner);
        RULES.stream()
                .filter(rule -> Fields.at(forwarding, rule).path("enabled").asBoolean())
                .forEach(rule -> Fields.put(image, "forwarding/" + rule, Fields.at(forwarding, rule)));
    }

    /** Who has no calling, or not the licence for it, forwards nothing. */
    private JsonNode forwarding(Owner owner) {
        try {
            return new CallForwarding(webex).get(owner);
        } catch (WebexException.Rejected e) {
            return Fields.none();
        }
    }
}
