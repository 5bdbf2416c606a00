package org.spaceodt.sandbox.api.features;

import java.util.function.IntPredicate;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.people.PersonName;

/** What call queues, hunt groups and auto attendants have in common: lists, forwarding, and how they are called. */
public final class FeaturesApi {
    private final Tenant tenant;

    FeaturesApi(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Those of the asked location, name and number. */
    IntPredicate wanted(Call call, Feature features) {
        int site = call.siteFilter();
        String number = digits(call.query("phoneNumber"));
        return feature -> features.exists(feature)
                && (site < 0 || features.site(feature) == site)
                && call.contains("name", features::name, feature)
                && (number.isEmpty()
                        || number.equals(features.extension(feature))
                        || number.equals(digits(features.number(feature))));
    }

    ApiResponse list(Call call, Feature features, String key, PagedList.Row row) {
        return new PagedList(call, features.size(), wanted(call, features))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer(key, row);
    }

    /** Id, name and location as a list shows them. */
    void summary(Json json, Feature features, int feature) {
        int site = features.site(feature);
        json.object()
                .put("id", features.id(feature))
                .put("name", features.name(feature))
                .put("locationName", tenant.sites().name(site))
                .put("locationId", tenant.sites().id(site))
                .put("phoneNumber", features.number(feature))
                .put("extension", features.extension(feature));
    }

    /** Routing prefix and how other locations dial it. */
    void dialling(Json json, Feature features, int feature) {
        json.put("routingPrefix", tenant.sites().routingPrefix(features.site(feature)))
                .put("esn", features.esn(feature));
    }

    /** Language and time zone of its location. */
    void language(Json json, Feature features, int feature) {
        String language = tenant.sites().language(features.site(feature));
        json.put("language", language.startsWith("ca") ? "Catalan" : "Spanish").put("languageCode", language);
    }

    /** First and last name that its calls come from: those of its first agent, or its own when it has none. */
    void contact(Json json, Feature features, int feature) {
        int[] agents = features.agents(feature);
        if (agents.length == 0) {
            json.put("firstName", features.name(feature))
                    .put("lastName", tenant.sites().name(features.site(feature)));
        } else {
            PersonName contact = tenant.people().name(agents[0]);
            json.put("firstName", contact.first()).put("lastName", contact.last());
        }
    }

    /** How it presents itself to others. */
    void callerId(Json json, Feature features, int feature) {
        json.object("directLineCallerIdName")
                .put("selection", "CUSTOM_NAME")
                .put("customName", features.name(feature))
                .end()
                .put("dialByName", features.name(feature));
    }

    /** The call forwarding; auto attendants name two properties differently from the others. */
    ApiResponse forwarding(Call call, Feature features) {
        int feature = call.feature(features);
        boolean attendant = features.kind() == ResourceKind.AUTO_ATTENDANT;
        String voicemail = attendant ? "sendToVoicemailEnabled" : "destinationVoicemailEnabled";
        String question = features.kind().name() + " forwarding";
        boolean always = tenant.draw().chance(10, question, feature);
        boolean selective = tenant.draw().chance(30, question + " selective", feature);
        String target = features.reachedAt((feature + 1) % features.size());
        Json json = new Json().object().object("callForwarding");
        branch(json, "always", always, target, voicemail);
        branch(json, "selective", selective, target, voicemail);
        rules(json, features, feature, attendant ? "callsFrom" : "callFrom");
        json.object("operatingModes")
                .put("enabled", false)
                .put("currentOperatingModeId", "")
                .put("exceptionType", "AUTOMATIC_SWITCH_BACK_STANDARD")
                .list("modes")
                .endList()
                .end();
        return ApiResponse.ok(json.end().end());
    }

    private static void branch(Json json, String name, boolean enabled, String target, String voicemail) {
        json.object(name)
                .put("enabled", enabled)
                .put("destination", enabled ? target : "")
                .put("ringReminderEnabled", false)
                .put(voicemail, false)
                .end();
    }

    private void rules(Json json, Feature features, int feature, String callsFrom) {
        int rule = features.kind().ordinal() * 1_000_000 + feature;
        json.list("rules")
                .object()
                .put("id", tenant.ids().of(ResourceKind.CALL_FORWARDING_SELECTIVE_RULE, rule))
                .put("name", "Fuera de horario")
                .put(callsFrom, "All")
                .put("callsTo", "Primary")
                .put("forwardTo", features.reachedAt((feature + 1) % features.size()))
                .put("enabled", tenant.draw().chance(50, features.kind().name() + " rule", feature))
                .end()
                .endList();
    }

    /** A number without signs and spaces, for a plus sign is a space to clients that do not encode it. */
    public static String digits(String number) {
        return number == null ? "-" : number.replaceAll("[^0-9]", "");
    }
}
