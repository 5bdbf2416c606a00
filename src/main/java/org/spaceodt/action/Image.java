package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The whole of an object as it was read: a change that is undone is held against it, and so is what was made and is to be
 * removed. What Webex itself changes or derives is not in it, since it is nobody's: each kind of object names it.
 */
public enum Image {
    /** The postal address is that of the location as long as nobody gave another, and each write of a person gives the one that is there. */
    PERSON(
            "id",
            "addresses",
            "created",
            "lastModified",
            "lastActivity",
            "status",
            "invitePending",
            "timezone",
            "sipAddresses",
            "xmppFederationJid",
            "siteUrls",
            "type",
            "userName"),
    /** Of SCIM. */
    USER(
            "id",
            "meta",
            "schemas",
            "urn:scim:schemas:extension:cisco:webexidentity:2.0:User/accountStatus",
            "urn:scim:schemas:extension:cisco:webexidentity:2.0:User/sipAddresses",
            "urn:scim:schemas:extension:cisco:webexidentity:2.0:User/meta"),
    WORKSPACE(
            "id",
            "created",
            "sipAddress",
            "workspaceLocationId",
            "supportedDevices",
            "devicePlatform",
            "health",
            "devices",
            "capabilities",
            "plannedMaintenance"),
    /** Coordinates are given when it is made, and never again. */
    LOCATION("id", "latitude", "longitude"),
    /** The settings of a location for calling. */
    CALLING_LOCATION("id"),
    /** Likewise, but for what comes of other things: of the location itself, and main number and connection, which go with calling. */
    ENABLED_LOCATION(
            "id",
            "name",
            "timeZone",
            "preferredLanguage",
            "address",
            "callingLineId",
            "connection",
            "announcementLanguage",
            "chargeNumber",
            "userLimit",
            "subscriptionId",
            "defaultDomain",
            "e911SetupRequired"),
    /** What a route is called is of the route. */
    PSTN_CONNECTION("routeName"),
    INTERNAL_DIALING("unknownExtensionRouteIdentity/name"),
    FORWARDING("callForwarding/noAnswer/systemMaxNumberOfRings"),
    VOICEMAIL(
            "sendBusyCalls/greetingUploaded",
            "sendUnansweredCalls/greetingUploaded",
            "sendUnansweredCalls/systemMaxNumberOfRings",
            "voiceMessageForwardingEnabled"),
    /** The name of the greeting's file is spelled in both ways (Cisco's OpenAPI specification and wxc_sdk). */
    INTERCEPT("incoming/announcements/filename", "incoming/announcements/fileName"),
    INCOMING_PERMISSIONS,
    OUTGOING_PERMISSIONS;

    private final List<String> ofWebex;

    Image(String... ofWebex) {
        this.ofWebex = List.of(ofWebex);
    }

    /** @param object as the API answers it */
    public ObjectNode of(ObjectNode object) {
        ObjectNode image = object.deepCopy();
        ofWebex.forEach(path -> remove(image, path));
        return image;
    }

    /** Whether it is not in images. */
    public boolean leavesOut(String path) {
        return ofWebex.contains(path);
    }

    private static void remove(ObjectNode tree, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            tree.remove(path);
            return;
        }
        JsonNode child = tree.path(path.substring(0, slash));
        if (child instanceof ObjectNode inner) {
            remove(inner, path.substring(slash + 1));
        }
    }
}
