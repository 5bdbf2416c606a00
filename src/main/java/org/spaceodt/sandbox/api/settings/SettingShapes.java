package org.spaceodt.sandbox.api.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.Shape;

/** What the settings look like that can be written (Cisco's OpenAPI specification). */
final class SettingShapes {
    private static final int LEAST_RINGS = 2;
    private static final int MOST_RINGS = 20;
    private static final String[] CALL_TYPES = {
        "INTERNAL_CALL", "TOLL_FREE", "INTERNATIONAL", "OPERATOR_ASSISTED", "CHARGEABLE_DIRECTORY_ASSISTED",
        "SPECIAL_SERVICES_I", "SPECIAL_SERVICES_II", "PREMIUM_SERVICES_I", "PREMIUM_SERVICES_II", "NATIONAL"
    };
    private static final String[] ACTIONS = {
        "ALLOW", "BLOCK", "AUTH_CODE", "TRANSFER_NUMBER_1", "TRANSFER_NUMBER_2", "TRANSFER_NUMBER_3"
    };

    private SettingShapes() {}

    /** The forwarding of a person: each part may be left out; {@code always} needs {@code enabled}. */
    static Shape personForwarding() {
        return new Shape()
                .part("callForwarding", parts(always().needs("enabled"), branch(), noAnswer()))
                .part("businessContinuity", branch());
    }

    /** The forwarding of a workspace: two parts must be there, and whole. */
    static Shape workspaceForwarding() {
        String[] whole = {"enabled", "destinationVoicemailEnabled"};
        Shape always = always().needs(whole).needs("ringReminderEnabled");
        return new Shape()
                .needs("callForwarding", "businessContinuity")
                .part(
                        "callForwarding",
                        parts(always, branch().needs(whole), noAnswer()).needs("always"))
                .part("businessContinuity", branch().needs(whole));
    }

    static Shape anyForwarding() {
        return new Shape()
                .part("callForwarding", parts(always(), branch(), noAnswer()))
                .part("businessContinuity", branch());
    }

    static Shape incoming() {
        return new Shape()
                .needs("useCustomEnabled", "externalTransfer", "internalCallsEnabled", "collectCallsEnabled")
                .flags("useCustomEnabled", "internalCallsEnabled", "collectCallsEnabled")
                .oneOf(
                        "externalTransfer",
                        "ALLOW_ALL_EXTERNAL",
                        "ALLOW_ONLY_TRANSFERRED_EXTERNAL",
                        "BLOCK_ALL_EXTERNAL");
    }

    /** @param needed what each permission must have; one without a type of call changes nothing */
    static Shape outgoing(String... needed) {
        return permissions(needed).flags("useCustomEnabled", "useCustomPermissions");
    }

    /** Those of a location, which has none but its own. */
    static Shape permissions(String... needed) {
        Shape permission = new Shape()
                .needs(needed)
                .oneOf("callType", CALL_TYPES)
                .oneOf("action", ACTIONS)
                .flags("transferEnabled");
        return new Shape().with((body, into) -> body.parts("callingPermissions")
                .ifPresent(permissions -> permissions(permissions, permission, into)));
    }

    private static void permissions(List<RequestBody> permissions, Shape permission, ObjectNode into) {
        ArrayNode list = into.putArray("callingPermissions");
        permissions.forEach(one -> list.add(permission.read(one)));
    }

    static Shape voicemail() {
        return new Shape()
                .needs("notifications", "transferToNumber")
                .flags("enabled")
                .part("notifications", new Shape().flags("enabled").texts("destination", "smsDestination"))
                .part("transferToNumber", new Shape().flags("enabled").texts("destination"))
                .part("sendAllCalls", new Shape().flags("enabled"))
                .part("sendBusyCalls", greeting())
                .part("sendUnansweredCalls", greeting().number("numberOfRings", LEAST_RINGS, MOST_RINGS))
                .part("emailCopyOfMessage", new Shape().flags("enabled").texts("emailId"))
                .part(
                        "messageStorage",
                        new Shape()
                                .flags("mwiEnabled")
                                .texts("externalEmail")
                                .oneOf("storageType", "INTERNAL", "EXTERNAL"))
                .part("faxMessage", new Shape().flags("enabled").texts("phoneNumber", "extension"));
    }

    static Shape intercept() {
        Shape number = new Shape().flags("enabled").texts("destination");
        Shape announcements = new Shape()
                .oneOf("greeting", "CUSTOM", "DEFAULT")
                .part("newNumber", number)
                .part("zeroTransfer", number);
        Shape incoming = new Shape()
                .oneOf("type", "INTERCEPT_ALL", "ALLOW_ALL")
                .flags("voicemailEnabled")
                .part("announcements", announcements);
        Shape outgoing = new Shape()
                .oneOf("type", "INTERCEPT_ALL", "ALLOW_LOCAL_ONLY")
                .flags("transferEnabled")
                .texts("destination");
        return new Shape().flags("enabled").part("incoming", incoming).part("outgoing", outgoing);
    }

    private static Shape greeting() {
        return new Shape().flags("enabled").oneOf("greeting", "CUSTOM", "DEFAULT");
    }

    private static Shape parts(Shape always, Shape busy, Shape noAnswer) {
        return new Shape().part("always", always).part("busy", busy).part("noAnswer", noAnswer);
    }

    private static Shape always() {
        return branch().flags("ringReminderEnabled");
    }

    private static Shape noAnswer() {
        return branch().number("numberOfRings", LEAST_RINGS, MOST_RINGS)
                // What the system allows is told, and not changed.
                .with((body, into) -> body.number("systemMaxNumberOfRings", 0, Integer.MAX_VALUE));
    }

    /** Calls can only be forwarded to somewhere. */
    private static Shape branch() {
        return new Shape()
                .flags("enabled", "destinationVoicemailEnabled")
                .texts("destination")
                .with((body, into) -> {
                    boolean forwards = into.path("enabled").asBoolean();
                    if (forwards && into.path("destination").asText().isBlank()) {
                        throw body.missing("destination");
                    }
                });
    }
}
