package org.spaceodt.sandbox.api.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.Dialling;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** Calling settings of a person. Somebody without calling answers 404 with error code 4003 to all of them. */
public final class PersonSettingsApi {
    private static final String FEATURES = "people/{}/features/";
    private static final String OUTGOING = "telephony/config/people/{}/outgoingPermission/";
    private static final String TRANSFER_NUMBERS = "autoTransferNumbers";

    private final Tenant tenant;
    private final PersonRepository people;

    public PersonSettingsApi(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
    }

    public void addTo(RouteTable routes) {
        Endpoint forwarding = setting(Setting.FORWARDING, this::forwarding);
        routes.add(FEATURES + "callForwarding", forwarding)
                .add(FEATURES + "numbers", of(this::numbers))
                .add(FEATURES + "incomingPermission", setting(Setting.INCOMING, this::incoming))
                .add(FEATURES + "outgoingPermission", setting(Setting.OUTGOING, this::outgoing))
                .add(FEATURES + "voicemail", setting(Setting.VOICEMAIL, this::voicemail))
                .add(FEATURES + "intercept", setting(Setting.INTERCEPT, this::intercept))
                .add(OUTGOING + "accessCodes", of(this::accessCodes))
                .add(OUTGOING + "digitPatterns", of(this::digitPatterns))
                .add(OUTGOING + TRANSFER_NUMBERS, of(this::transferNumbers));
        // No specification documents this one; clients fall back to it.
        routes.add("telephony/config/people/{}/callForwarding", forwarding);
        // wxc_sdk 1.37 reads the transfer numbers here, which no specification documents.
        routes.add(FEATURES + "outgoingPermission/" + TRANSFER_NUMBERS, of(this::transferNumbers));
    }

    /** An endpoint that writes the properties of one object. */
    private static Endpoint of(ObjIntConsumer<Json> properties) {
        return call -> {
            int person = call.callingPerson();
            Json json = new Json().object();
            properties.accept(json, person);
            return ApiResponse.ok(json.end());
        };
    }

    /** What was written, else what is invented. */
    private Endpoint setting(String name, ObjIntConsumer<Json> invented) {
        Endpoint otherwise = of(invented);
        return call -> tenant.settings()
                .find(ResourceKind.PEOPLE, call.callingPerson(), name)
                .map(written -> ApiResponse.ok(new Json().tree(written)))
                .orElseGet(() -> otherwise.answer(call));
    }

    private void forwarding(Json json, int person) {
        ForwardingJson.write(json, draw(person), "person forwarding", person, mainNumber(person));
    }

    private Draw draw(int person) {
        return tenant.draw(people.created(person) || people.forgotten(person));
    }

    private void numbers(Json json, int person) {
        Dialling dialling = Dialling.of(tenant, people.site(person), people.extension(person));
        json.put("distinctiveRingEnabled", flag(people.written(person, "distinctiveRing")))
                .list("phoneNumbers")
                .object()
                .put("primary", true)
                .put("directNumber", people.number(person))
                .put("extension", people.extension(person))
                .given("routingPrefix", dialling.prefix())
                .put("esn", dialling.esn())
                .put("ringPattern", "NORMAL")
                .end();
        people.written(person, MoreNumbers.FIELD)
                .ifPresent(more -> more.forEach(number -> {
                    String extension =
                            PersonRepository.orNull(number.path("extension").asText());
                    Dialling other = Dialling.of(tenant, people.site(person), extension);
                    json.object()
                            .put("primary", false)
                            .put("directNumber", number.path("number").asText())
                            .put("extension", extension)
                            .given("routingPrefix", other.prefix())
                            .put("esn", other.esn())
                            .put("ringPattern", number.path("ringPattern").asText())
                            .end();
                }));
        json.endList();
    }

    private static boolean flag(Optional<JsonNode> written) {
        return written.map(JsonNode::asBoolean).orElse(false);
    }

    private void incoming(Json json, int person) {
        boolean custom = draw(person).chance(10, "person incoming", person);
        json.put("useCustomEnabled", custom)
                .put("externalTransfer", custom ? "ALLOW_ONLY_TRANSFERRED_EXTERNAL" : "ALLOW_ALL_EXTERNAL")
                .put("internalCallsEnabled", true)
                .put("collectCallsEnabled", false);
    }

    private void outgoing(Json json, int person) {
        boolean custom = draw(person).chance(20, "person outgoing", person);
        json.put("useCustomEnabled", custom).put("useCustomPermissions", custom);
        CallingPermissions.write(json, draw(person), "person permissions", person);
    }

    private void accessCodes(Json json, int person) {
        boolean custom = draw(person).chance(10, "person codes", person);
        json.put("useCustomAccessCodes", custom).list("accessCodes");
        json.object()
                .put("code", Integer.toString(4000 + draw(person).below(6000, "access code", person)))
                .put("description", "Código de ejemplo")
                .put("level", custom ? "CUSTOM" : "LOCATION")
                .end()
                .endList();
    }

    private void digitPatterns(Json json, int person) {
        boolean custom = draw(person).chance(10, "person patterns", person);
        json.put("useCustomDigitPatterns", custom).list("digitPatterns");
        if (custom) {
            json.object()
                    .put("id", tenant.ids().of(ResourceKind.DIGIT_PATTERN, person))
                    .put("name", "Tarificación especial")
                    .put("pattern", "90X!")
                    .put("action", "BLOCK")
                    .put("transferEnabled", false)
                    .end();
        }
        json.endList();
    }

    private void transferNumbers(Json json, int person) {
        boolean custom = draw(person).chance(10, "person transfer numbers", person);
        json.put("useCustomTransferNumbers", custom);
        for (int n = 1; n <= 3; n++) {
            json.put("autoTransferNumber" + n, custom && n == 1 ? mainNumber(person) : "");
        }
    }

    private void voicemail(Json json, int person) {
        String email = people.email(person);
        json.put("enabled", draw(person).chance(70, "voicemail", person));
        part(json, "sendAllCalls", false, all -> {});
        part(json, "sendBusyCalls", true, busy -> busy.put("greeting", "DEFAULT")
                .put("greetingUploaded", false));
        part(json, "sendUnansweredCalls", true, unanswered -> unanswered
                .put("greeting", "DEFAULT")
                .put("greetingUploaded", false)
                .put("numberOfRings", 3 + draw(person).below(5, "voicemail rings", person))
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
        json.put("enabled", draw(person).chance(2, "intercept", person));
        json.object("incoming").put("type", "INTERCEPT_ALL").put("voicemailEnabled", false);
        json.object("announcements").put("greeting", "DEFAULT").put("filename", "");
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
