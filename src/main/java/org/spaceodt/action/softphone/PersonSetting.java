package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.owner.AlwaysForwarded;
import org.spaceodt.action.owner.OutgoingProfile;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.calling.CallIntercept;
import org.spaceodt.webex.resource.calling.IncomingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.Voicemail;

/** One object of a person's settings: how it is read and written, and what cannot be asked of it. */
enum PersonSetting {
    FORWARDING(
            SettingFields.FORWARDING,
            "",
            (webex, person) -> new AlwaysForwarded(webex, person).get(),
            (webex, person, change) -> new AlwaysForwarded(webex, person).set(change)) {
        @Override
        Stream<Text> reasons(ObjectNode wanted, ObjectNode now) {
            return Stream.concat(
                    BRANCHES.stream()
                            .filter(branch -> Fields.at(wanted, branch).isObject())
                            .flatMap(branch ->
                                    Stream.concat(withoutDestination(branch, wanted, now), refused(branch, now))),
                    tooManyRings("callForwarding/noAnswer", wanted, now));
        }
    },
    VOICEMAIL(
            SettingFields.VOICEMAIL,
            "",
            (webex, person) -> new Voicemail(webex).get(person.id()),
            (webex, person, change) -> new Voicemail(webex).update(person.id(), change)) {
        @Override
        Stream<Text> reasons(ObjectNode wanted, ObjectNode now) {
            return tooManyRings("sendUnansweredCalls", wanted, now);
        }
    },
    INTERCEPT(
            SettingFields.INTERCEPT,
            "",
            (webex, person) -> new CallIntercept(webex).get(person.id()),
            (webex, person, change) -> new CallIntercept(webex).update(person.id(), change)),
    INCOMING(
            SettingFields.INCOMING,
            "incomingPermission",
            (webex, person) -> new IncomingPermissions(webex).get(person),
            (webex, person, change) -> new IncomingPermissions(webex).update(person.id(), change)),
    OUTGOING(
            SettingFields.OUTGOING,
            "outgoingPermission",
            (webex, person) -> new OutgoingPermissions(webex).get(person),
            (webex, person, change) -> new OutgoingPermissions(webex).update(person, change)) {
        @Override
        ObjectNode whole(ObjectNode answer) {
            return OutgoingProfile.own(answer);
        }

        /** What the system has closed stays closed. */
        @Override
        Stream<Text> reasons(ObjectNode wanted, ObjectNode now) {
            JsonNode permissions = SettingFields.byType(now).path(OutgoingProfile.FIELD);
            return wanted.path(OutgoingProfile.FIELD).properties().stream()
                    .filter(one -> permissions
                            .path(one.getKey())
                            .path("isCallTypeRestrictionEnabled")
                            .asBoolean())
                    .filter(one -> !Difference.same(permissions.path(one.getKey()), one.getValue()))
                    .map(one -> Description.text("settings.restricted", one.getKey()));
        }
    };

    private static final List<String> BRANCHES =
            List.of("callForwarding/always", "callForwarding/busy", "callForwarding/noAnswer", "businessContinuity");
    private static final String RINGS = "numberOfRings";
    private static final String MOST_RINGS = "systemMaxNumberOfRings";

    private final SettingFields columns;
    private final String path;
    private final BiFunction<WebexClient, Owner, ObjectNode> reader;
    private final Writer writer;

    /** @param path under which its fields are where another object has fields of the same names; else empty */
    PersonSetting(
            SettingFields columns, String path, BiFunction<WebexClient, Owner, ObjectNode> reader, Writer writer) {
        this.columns = columns;
        this.path = path;
        this.reader = reader;
        this.writer = writer;
    }

    private interface Writer {
        Written write(WebexClient webex, Owner person, ObjectNode change);
    }

    SettingFields columns() {
        return columns;
    }

    /** As the API answers it. */
    ObjectNode get(String person, WebexClient webex) {
        return reader.apply(webex, Owner.person(person));
    }

    Written write(String person, ObjectNode change, WebexClient webex) {
        return writer.write(webex, Owner.person(person), change);
    }

    /** As an action compares it; what Webex itself derives is not in it. */
    ObjectNode whole(ObjectNode answer) {
        return columns.image().of(answer);
    }

    /**
     * Why what is wanted cannot be, as things are.
     *
     * @param now as the API answers it
     */
    Stream<Text> reasons(ObjectNode wanted, ObjectNode now) {
        return Stream.empty();
    }

    /** Its part of the fields of an action; empty when there is none. */
    ObjectNode in(ObjectNode fields) {
        return path.isEmpty() ? fields : fields.path(path) instanceof ObjectNode part ? part : Fields.none();
    }

    void put(ObjectNode fields, ObjectNode part) {
        if (path.isEmpty()) {
            fields.setAll(part);
        } else if (!part.isEmpty()) {
            fields.set(path, part);
        }
    }

    /** Calls can only be forwarded to somewhere. */
    Stream<Text> withoutDestination(String branch, ObjectNode wanted, ObjectNode now) {
        boolean forwards = either(branch + "/enabled", wanted, now).asBoolean();
        boolean somewhere = !Difference.isNothing(either(branch + "/destination", wanted, now));
        return forwards && !somewhere
                ? Stream.of(Description.text(
                        "settings.no_destination",
                        columns.column(branch + "/enabled"),
                        columns.column(branch + "/destination")))
                : Stream.empty();
    }

    private static JsonNode either(String path, ObjectNode wanted, ObjectNode now) {
        JsonNode value = Fields.at(wanted, path);
        return value.isMissingNode() ? Fields.at(now, path) : value;
    }

    /** Every answer has all branches, but for whom the tenant refuses that of busy calls. */
    Stream<Text> refused(String branch, ObjectNode now) {
        return Fields.at(now, branch).isMissingNode()
                ? Stream.of(Description.text("settings.branch_refused", columns.column(branch + "/enabled")))
                : Stream.empty();
    }

    Stream<Text> tooManyRings(String branch, ObjectNode wanted, ObjectNode now) {
        int rings = Fields.at(wanted, branch + "/" + RINGS).asInt();
        int most = Fields.at(now, branch + "/" + MOST_RINGS).asInt(Integer.MAX_VALUE);
        return rings > most
                ? Stream.of(
                        Description.text("settings.rings", columns.column(branch + "/" + RINGS), String.valueOf(most)))
                : Stream.empty();
    }
}
