package org.spaceodt.sandbox.api.features;

import org.spaceodt.sandbox.api.call.Shape;

/** What can be written of a call queue, apart from its agents (Cisco's OpenAPI specification). */
final class QueueShapes {
    private static final int MOST_CALLS = 250;
    private static final int ANY = Integer.MAX_VALUE;
    private static final String GREETING = "greeting";
    private static final String ENABLED = "enabled";
    private static final String[] RINGS = {"NORMAL", "LONG_LONG", "SHORT_SHORT_LONG", "SHORT_LONG_SHORT"};

    private QueueShapes() {}

    static Shape queue() {
        return new Shape()
                .needs("queueSettings")
                .flags(
                        ENABLED,
                        "allowCallWaitingForAgentsEnabled",
                        "allowAgentJoinEnabled",
                        "phoneNumberForOutgoingCallsEnabled")
                .texts("name", "languageCode", "firstName", "lastName", "timeZone", "phoneNumber", "extension")
                .texts("callingLineIdPhoneNumber", "dialByName")
                .oneOf("callingLineIdPolicy", "DIRECT_LINE", "LOCATION_NUMBER", "CUSTOM")
                .part("alternateNumberSettings", alternates())
                .part("callPolicies", policies())
                .part("queueSettings", settings())
                .part(
                        "directLineCallerIdName",
                        new Shape()
                                .oneOf("selection", "CUSTOM_NAME", "DISPLAY_NAME")
                                .texts("customName"));
    }

    private static Shape alternates() {
        Shape number = new Shape().needs("phoneNumber").texts("phoneNumber").oneOf("ringPattern", RINGS);
        return new Shape().flags("distinctiveRingEnabled").list("alternateNumbers", number);
    }

    private static Shape policies() {
        Shape bounce = new Shape()
                .flags("callBounceEnabled", "agentUnavailableEnabled", "alertAgentEnabled", "callBounceOnHoldEnabled")
                .number("callBounceMaxRings", 0, ANY)
                .number("alertAgentMaxSeconds", 0, ANY)
                .number("callBounceOnHoldMaxSeconds", 0, ANY);
        return new Shape()
                .needs("routingType")
                .oneOf("routingType", "PRIORITY_BASED", "SKILL_BASED")
                .oneOf("policy", "CIRCULAR", "REGULAR", "SIMULTANEOUS", "UNIFORM", "WEIGHTED")
                .part("callBounce", bounce)
                .part("distinctiveRing", new Shape().flags(ENABLED).oneOf("ringPattern", RINGS));
    }

    private static Shape settings() {
        return new Shape()
                .needs("queueSize", "overflow")
                .number("queueSize", 1, MOST_CALLS)
                .flags("callOfferToneEnabled", "resetCallStatisticsEnabled")
                .part("overflow", overflow())
                .part("welcomeMessage", message().flags("alwaysEnabled"))
                .part("waitMessage", waitMessage())
                .part("comfortMessage", message().number("timeBetweenMessages", 0, ANY))
                .part("comfortMessageBypass", message().number("callWaitingAgeThreshold", 0, ANY))
                .part(
                        "mohMessage",
                        new Shape()
                                .needs("normalSource", "alternateSource")
                                .part("normalSource", message().texts("audioPlaylistId"))
                                .part("alternateSource", message().texts("audioPlaylistId")))
                .part("whisperMessage", message());
    }

    private static Shape overflow() {
        return message()
                .needs("action")
                .oneOf(
                        "action",
                        "PERFORM_BUSY_TREATMENT",
                        "PLAY_RINGING_UNTIL_CALLER_HANGS_UP",
                        "TRANSFER_TO_PHONE_NUMBER")
                .flags("sendToVoicemail", "overflowAfterWaitEnabled", "playOverflowGreetingEnabled")
                .texts("transferNumber")
                .number("overflowAfterWaitTime", 0, ANY);
    }

    private static Shape waitMessage() {
        return new Shape()
                .needs("waitMode")
                .oneOf("waitMode", "TIME", "POSITION")
                .flags(ENABLED, "highVolumeMessageEnabled", "callbackOptionEnabled")
                .flags("internationalCallbackEnabled", "playUpdatedEstimatedWaitMessage")
                .number("handlingTime", 0, ANY)
                .number("defaultHandlingTime", 0, ANY)
                .number("queuePosition", 0, ANY)
                .number("estimatedWaitingTime", 0, ANY)
                .number("minimumEstimatedCallbackTime", 0, ANY);
    }

    private static Shape message() {
        Shape file =
                new Shape().texts("id", "name", "mediaFileType").oneOf("level", "LOCATION", "ORGANIZATION", "ENTITY");
        return new Shape()
                .needs(GREETING)
                .flags(ENABLED)
                .oneOf(GREETING, "CUSTOM", "DEFAULT")
                .list("audioAnnouncementFiles", file);
    }
}
