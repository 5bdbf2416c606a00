package org.spaceodt.sandbox.api;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.spaceodt.sandbox.tenant.Draw;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.People;
import org.spaceodt.sandbox.tenant.Tenant;

/** Calling settings of a person. Somebody without calling answers 404 with error code 4003 to all of them. */
final class PersonSettingsApi {
    private static final String FEATURES = "people/{}/features/";
    private static final String OUTGOING = "telephony/config/people/{}/outgoingPermission/";
    private static final String TRANSFER_NUMBERS = "autoTransferNumbers";

    private final Tenant tenant;
    private final Draw draw;
    private final People people;

    PersonSettingsApi(Tenant tenant) {
        this.tenant = tenant;
        this.draw = tenant.draw();
        this.people = tenant.people();
    }

    void addTo(Routes routes) {
        routes.add(FEATURES + "callForwarding", this::forwarding)
                .add(FEATURES + "numbers", of(this::numbers))
                .add(FEATURES + "incomingPermission", of(this::incoming))
                .add(FEATURES + "outgoingPermission", of(this::outgoing))
                .add(FEATURES + "voicemail", of(this::voicemail))
                .add(FEATURES + "intercept", of(this::intercept))
                .add(OUTGOING + "accessCodes", of(this::accessCodes))
                .add(OUTGOING + "digitPatterns", of(this::digitPatterns))
                .add(OUTGOING + TRANSFER_NUMBERS, of(this::transferNumbers));
        // wxc_sdk 1.37 reads the transfer numbers here, which no specification documents.
        routes.add(FEATURES + "outgoingPermission/" + TRANSFER_NUMBERS, of(this::transferNumbers));
    }

    /** An endpoint that writes the properties of one object. */
    private static Endpoint of(ObjIntConsumer<Json> properties) {
        return call -> {
            int person = call.callingPerson();
            Json json = new Json().object();
            properties.accept(json, person);
            return Answer.ok(json.end());
        };
    }

    private Answer forwarding(Call call) {
        int person = call.callingPerson();
        return Answer.ok(ForwardingJson.write(draw, "person forwarding", person, mainNumber(person)));
    }

    private void numbers(Json json, int person) {
        String prefix = tenant.sites().routingPrefix(people.site(person));
        json.put("distinctiveRingEnabled", false)
                .list("phoneNumbers")
                .object()
                .put("primary", true)
                .put("directNumber", people.number(person))
                .put("extension", people.extension(person))
                .put("routingPrefix", prefix)
                .put("esn", prefix + people.extension(person))
                .put("ringPattern", "NORMAL")
                .end()
                .endList();
    }

    private void incoming(Json json, int person) {
        boolean custom = draw.chance(10, "person incoming", person);
        json.put("useCustomEnabled", custom)
                .put("externalTransfer", custom ? "ALLOW_ONLY_TRANSFERRED_EXTERNAL" : "ALLOW_ALL_EXTERNAL")
                .put("internalCallsEnabled", true)
                .put("collectCallsEnabled", false);
    }

    private void outgoing(Json json, int person) {
        boolean custom = draw.chance(20, "person outgoing", person);
        json.put("useCustomEnabled", custom).put("useCustomPermissions", custom);
        CallingPermissions.write(json, draw, "person permissions", person);
    }

    private void accessCodes(Json json, int person) {
        boolean custom = draw.chance(10, "person codes", person);
        json.put("useCustomAccessCodes", custom).list("accessCodes");
        json.object()
                .put("code", Integer.toString(4000 + draw.below(6000, "access code", person)))
                .put("description", "Código de ejemplo")
                .put("level", custom ? "CUSTOM" : "LOCATION")
                .end()
                .endList();
    }

    private void digitPatterns(Json json, int person) {
        boolean custom = draw.chance(10, "person patterns", person);
        json.put("useCustomDigitPatterns", custom).list("digitPatterns");
        if (custom) {
            json.object()
                    .put("id", tenant.ids().of(Kind.DIGIT_PATTERN, person))
                    .put("name", "Tarificación especial")
                    .put("pattern", "90X!")
                    .put("action", "BLOCK")
                    .put("transferEnabled", false)
                    .end();
        }
        json.endList();
    }

    private void transferNumbers(Json json, int person) {
        boolean custom = draw.chance(10, "person transfer numbers", person);
        json.put("useCustomTransferNumbers", custom);
        for (int n = 1; n <= 3; n++) {
            json.put("autoTransferNumber" + n, custom && n == 1 ? mainNumber(person) : "");
        }
    }

    private void voicemail(Json json, int person) {
        String email = people.email(person);
        json.put("enabled", draw.chance(70, "voicemail", person));
        part(json, "sendAllCalls", false, all -> {});
        part(json, "sendBusyCalls", true, busy -> busy.put("greeting", "DEFAULT")
                .put("greetingUploaded", false));
        part(json, "sendUnansweredCalls", true, unanswered -> unanswered
                .put("greeting", "DEFAULT")
                .put("greetingUploaded", false)
                .put("numberOfRings", 3 + draw.below(5, "voicemail rings", person))
                .put("systemMaxNumberOfRings", 20));
        part(json, "notifications", false, to -> to.put("destination", email));
        part(json, "transferToNumber", false, to -> to.put("destination", ""));
        part(json, "emailCopyOfMessage", true, to -> to.put("emailId", email));
        json.object("messageStorage")
                .put("mwiEnabled", true)
                .put("storageType", "INTERNAL")
                .put("externalEmail", email)
                .end();
        part(json, "faxMessage", false, fax -> {});
        json.put("voiceMessageForwardingEnabled", false);
    }

    private void intercept(Json json, int person) {
        json.put("enabled", draw.chance(2, "intercept", person));
        json.object("incoming").put("type", "INTERCEPT_ALL").put("voicemailEnabled", false);
        json.object("announcements").put("greeting", "DEFAULT");
        part(json, "newNumber", false, to -> to.put("destination", ""));
        part(json, "zeroTransfer", false, to -> to.put("destination", ""));
        json.end().end();
        json.object("outgoing")
                .put("type", "INTERCEPT_ALL")
                .put("transferEnabled", false)
                .put("destination", "")
                .end();
    }

    /** An object that can be switched on, with more properties. */
    private static void part(Json json, String name, boolean enabled, Consumer<Json> more) {
        json.object(name).put("enabled", enabled);
        more.accept(json);
        json.end();
    }

    private String mainNumber(int person) {
        return tenant.sites().mainNumber(people.site(person));
    }
}
