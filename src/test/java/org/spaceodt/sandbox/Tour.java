package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All paths of a tenant: every operation that the sandbox serves, for every thing it can be asked about. */
final class Tour {
    static final String[] PERSON_SETTINGS = {
        "/people/%s/features/callForwarding",
        "/people/%s/features/numbers",
        "/people/%s/features/incomingPermission",
        "/people/%s/features/outgoingPermission",
        "/people/%s/features/voicemail",
        "/people/%s/features/intercept",
        "/telephony/config/people/%s/devices",
        "/telephony/config/people/%s/outgoingPermission/accessCodes",
        "/telephony/config/people/%s/outgoingPermission/digitPatterns",
        "/telephony/config/people/%s/outgoingPermission/autoTransferNumbers",
        "/telephony/config/people/%s/secondary/availableNumbers",
        "/telephony/config/people/%s/callForwarding/availableNumbers",
        "/telephony/config/people/%s/callIntercept/availableNumbers",
        "/telephony/config/people/%s/emergencyCallbackNumber/availableNumbers",
        "/telephony/config/people/%s/faxMessage/availableNumbers",
    };

    private static final String[] WORKSPACE = {
        "/workspaces/%s",
        "/workspaces/%s/capabilities",
        "/workspaces/%s/features/callForwarding",
        "/workspaces/%s/features/numbers",
        "/workspaces/%s/features/incomingPermission",
        "/workspaces/%s/features/outgoingPermission",
        "/telephony/config/workspaces/%s/devices",
        "/telephony/config/workspaces/%s/secondary/availableNumbers",
        "/telephony/config/workspaces/%s/callForwarding/availableNumbers",
    };

    private static final String[] CALLING_LOCATION = {
        "/telephony/config/locations/%s",
        "/telephony/config/locations/%s/internalDialing",
        "/telephony/config/locations/%s/outgoingPermission",
        "/telephony/config/locations/%s/schedules",
        "/telephony/pstn/locations/%s/connection",
        "/telephony/pstn/locations/%s/connectionOptions",
        "/telephony/config/people/primary/availableNumbers?locationId=%s",
    };

    private static final String[] LISTS = {
        "/people",
        "/people?callingData=true",
        "/people/me",
        "/organizations",
        "/groups?includeMembers=true",
        "/licenses",
        "/locations",
        "/workspaces",
        "/devices",
        "/telephony/config/locations",
        "/telephony/config/numbers",
        "/telephony/config/routeChoices",
        "/telephony/config/premisePstn/routeGroups",
        "/telephony/config/premisePstn/trunks",
        "/telephony/config/premisePstn/routeLists",
        "/telephony/config/premisePstn/dialPlans",
        "/telephony/config/callRouting/translationPatterns",
        "/telephony/config/queues",
        "/telephony/config/queues/settings",
        "/telephony/config/queues/agents",
        "/telephony/config/huntGroups",
        "/telephony/config/autoAttendants",
        "/telephony/config/virtualLines",
        "/telephony/config/virtualExtensions",
        "/telephony/config/virtualExtensionRanges",
        "/telephony/config/people/primary/availableNumbers",
        "/telephony/config/workspaces/availableNumbers",
        "/telephony/config/virtualLines/availableNumbers",
        "/telephony/config/jobs/person/moveLocation",
        "/telephony/config/jobs/locations/deleteCallingLocation",
    };

    private final Running running;
    private final List<String> paths = new ArrayList<>(List.of(LISTS));

    private Tour(Running running) {
        this.running = running;
    }

    static List<String> of(Running running) {
        Tour tour = new Tour(running);
        tour.general();
        tour.calling();
        tour.features();
        tour.scim();
        return List.copyOf(tour.paths);
    }

    private void general() {
        each("/people", "items", "/people/%s", "/people/%s?callingData=true");
        each("/groups", "groups", "/groups/%s", "/groups/%s/members");
        each("/licenses", "items", "/licenses/%s", "/licenses/%s?includeAssignedTo=user");
        each("/locations", "items", "/locations/%s");
        each("/workspaces", "items", WORKSPACE);
        each("/devices", "items", "/devices/%s");
        each("/organizations", "items", "/organizations/%s");
    }

    private void calling() {
        each("/telephony/config/locations", "locations", CALLING_LOCATION);
        for (JsonNode person : running.all("/people?callingData=true", "items")) {
            if (person.has("extension")) {
                add(person.path("id").asText(), PERSON_SETTINGS);
            }
        }
        for (String location : running.ids("/telephony/config/locations", "locations")) {
            String list = "/telephony/config/locations/" + location + "/schedules";
            for (JsonNode schedule : running.all(list, "schedules")) {
                paths.add(list + "/" + schedule.path("type").asText() + "/"
                        + schedule.path("id").asText());
            }
        }
    }

    private void features() {
        ofLocation("queues", "queues", "", "/callForwarding");
        ofLocation("huntGroups", "huntGroups", "", "/callForwarding");
        ofLocation("autoAttendants", "autoAttendants", "", "/callForwarding", "/announcements");
        each("/telephony/config/queues", "queues", "/telephony/config/queues/agents?queueId=%s");
        each("/telephony/config/queues/agents", "agents", "/telephony/config/queues/agents/%s?max=50&start=0");
        String lines = "/telephony/config/virtualLines";
        each(lines, "virtualLines", lines + "/%s", lines + "/%s/devices");
        String extensions = "/telephony/config/virtualExtensions";
        each(extensions, "virtualExtensions", extensions + "/%s");
        String ranges = "/telephony/config/virtualExtensionRanges";
        each(ranges, "virtualExtensionRanges", ranges + "/%s");
    }

    private void scim() {
        String users =
                "/identity/scim/" + running.ids("/organizations", "items").get(0) + "/v2/Users";
        paths.add(users);
        paths.add(users + "?startIndex=3&count=2");
        paths.add("/identity/scim/v2/Users/me");
        each("/people", "items", users + "/%s");
    }

    private void ofLocation(String kind, String key, String... suffixes) {
        for (JsonNode feature : running.all("/telephony/config/" + kind, key)) {
            String path =
                    "/telephony/config/locations/" + feature.path("locationId").asText() + "/" + kind + "/"
                            + feature.path("id").asText();
            for (String suffix : suffixes) {
                paths.add(path + suffix);
            }
        }
    }

    private void each(String list, String key, String... templates) {
        running.ids(list, key).forEach(id -> add(id, templates));
    }

    private void add(String id, String... templates) {
        for (String template : templates) {
            paths.add(String.format(template, id));
        }
    }
}
