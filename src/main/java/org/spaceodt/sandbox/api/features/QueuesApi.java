package org.spaceodt.sandbox.api.features;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntPredicate;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Call queues, with their agents. */
public final class QueuesApi {
    static final String ESSENTIALS = "hasCxEssentials";
    /** What was written of its settings, its agents not among them. */
    static final String WRITTEN = "details";

    static final String ONE = "telephony/config/locations/{}/queues/{}";
    private static final String[] POLICIES = {"CIRCULAR", "REGULAR", "SIMULTANEOUS", "UNIFORM", "WEIGHTED"};
    private static final int DEPARTMENTS = 3;

    private final Tenant tenant;
    private final Feature queues;
    private final FeaturesApi features;
    private final AgentsJson agents;
    private final AnnouncementsJson announcements;

    public QueuesApi(Tenant tenant) {
        this.tenant = tenant;
        this.queues = tenant.queues();
        this.features = new FeaturesApi(tenant);
        this.agents = new AgentsJson(tenant);
        this.announcements = new AnnouncementsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/queues", this::list)
                .add("telephony/config/queues/settings", call -> settings())
                .add(ONE, this::one)
                .add(ONE + "/callForwarding", call -> features.forwarding(call, queues));
    }

    private ApiResponse list(Call call) {
        IntPredicate wanted = features.wanted(call, queues);
        boolean essentials = call.flag(ESSENTIALS);
        return new PagedList(call, queues.size(), n -> queues.essentials(n) == essentials && wanted.test(n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("queues", this::summary);
    }

    private void summary(Json json, int queue) {
        features.summary(json, queues, queue);
        json.put(ESSENTIALS, queues.essentials(queue)).put("enabled", queues.enabled(queue));
        department(json, queue);
        json.end();
    }

    private void department(Json json, int queue) {
        json.object("department")
                .put("id", tenant.ids().of(ResourceKind.DEPARTMENT, queue % DEPARTMENTS))
                .put("name", "Departamento " + (queue % DEPARTMENTS + 1))
                .end();
    }

    private ApiResponse settings() {
        return ApiResponse.ok(new Json()
                .object()
                .put("maintainQueuePositionForSimRingEnabled", false)
                .put("forceAgentUnavailableOnBouncedEnabled", false)
                .put("playToneToAgentForBargeInEnabled", false)
                .put("playToneToAgentForSilentMonitoringEnabled", false)
                .put("playToneToAgentForSupervisorCoachingEnabled", false)
                .end());
    }

    private ApiResponse one(Call call) {
        int queue = call.feature(queues);
        if (queues.essentials(queue) && !call.flag(ESSENTIALS)) {
            throw ApiProblem.notFound();
        }
        return details(queue);
    }

    ApiResponse details(int queue) {
        Json json = new Json()
                .object()
                .put("id", queues.id(queue))
                .put("name", queues.name(queue))
                .put(ESSENTIALS, queues.essentials(queue))
                .put("enabled", queues.enabled(queue));
        features.language(json, queues, queue);
        features.contact(json, queues, queue);
        json.put("timeZone", tenant.sites().timeZone(queues.site(queue)))
                .put("phoneNumber", queues.number(queue))
                .put("extension", queues.extension(queue));
        json.object("alternateNumberSettings")
                .put("distinctiveRingEnabled", false)
                .list("alternateNumbers")
                .endList()
                .end();
        policies(json, queue);
        queueSettings(json, queue);
        json.put("allowCallWaitingForAgentsEnabled", false);
        agents.agents(json, queues, queue);
        department(json, queue);
        features.callerId(json, queues, queue);
        features.dialling(json, queues, queue);
        json.put("callingLineIdPolicy", "LOCATION_NUMBER")
                .put("callingLineIdPhoneNumber", tenant.sites().mainNumber(queues.site(queue)))
                .put("tollFreeNumber", false)
                .put("allowAgentJoinEnabled", true)
                .put("phoneNumberForOutgoingCallsEnabled", false);
        ApiResponse answer = ApiResponse.ok(json.end());
        return tenant.settings()
                .find(ResourceKind.CALL_QUEUE, queue, WRITTEN)
                .map(written -> Trees.answer(laidOver((ObjectNode) Trees.of(answer), written)))
                .orElse(answer);
    }

    static ObjectNode laidOver(ObjectNode now, ObjectNode written) {
        written.properties().forEach(field -> {
            if (now.get(field.getKey()) instanceof ObjectNode part && field.getValue() instanceof ObjectNode change) {
                laidOver(part, change);
            } else {
                now.set(field.getKey(), field.getValue());
            }
        });
        return now;
    }

    /** The policy in force. */
    String policy(int queue) {
        return tenant.settings()
                .find(ResourceKind.CALL_QUEUE, queue, WRITTEN)
                .map(written -> written.at("/callPolicies/policy").asText())
                .filter(policy -> !policy.isEmpty())
                .orElseGet(() -> tenant.draw().pick(POLICIES, "queue policy", queue));
    }

    private void policies(Json json, int queue) {
        json.object("callPolicies").put("policy", tenant.draw().pick(POLICIES, "queue policy", queue));
        json.object("callBounce")
                .put("callBounceEnabled", true)
                .put("callBounceMaxRings", 4)
                .put("agentUnavailableEnabled", false)
                .put("alertAgentEnabled", false)
                .put("alertAgentMaxSeconds", 30)
                .put("callBounceOnHoldEnabled", false)
                .put("callBounceOnHoldMaxSeconds", 60)
                .end();
        json.object("distinctiveRing")
                .put("enabled", true)
                .put("ringPattern", "NORMAL")
                .end();
        json.put("routingType", "PRIORITY_BASED").end();
    }

    private void queueSettings(Json json, int queue) {
        json.object("queueSettings")
                .put("queueSize", 10 + 5 * tenant.draw().below(5, "queue size", queue))
                .put("callOfferToneEnabled", false)
                .put("resetCallStatisticsEnabled", false);
        overflow(json, queue);
        json.object("welcomeMessage");
        boolean own = tenant.draw().chance(50, "welcome message", queue);
        message(json, own, 0);
        json.put("alwaysEnabled", false).end();
        waitMessage(json);
        json.object("comfortMessage");
        message(json, false, 1);
        json.put("timeBetweenMessages", 30).end().object("comfortMessageBypass");
        message(json, false, 1);
        json.put("callWaitingAgeThreshold", 30)
                .put("playAnnouncementAfterRinging", false)
                .put("ringTimeBeforePlayingAnnouncement", 10)
                .end();
        json.object("mohMessage").object("normalSource");
        message(json, false, 1);
        json.end().object("alternateSource");
        message(json, false, 1);
        json.end().end().object("whisperMessage");
        message(json, false, 1);
        json.end()
                .put("useEnterprisePlayToneToAgentSettingsEnabled", false)
                .put("playToneToAgentForBargeInEnabled", false)
                .put("playToneToAgentForSilentMonitoringEnabled", false)
                .put("playToneToAgentForSupervisorCoachingEnabled", false)
                .end();
    }

    private void overflow(Json json, int queue) {
        boolean transfers = tenant.draw().chance(40, "queue overflow", queue);
        String target = queues.reachedAt((queue + 1) % queues.size());
        json.object("overflow")
                .put("action", transfers ? "TRANSFER_TO_PHONE_NUMBER" : "PERFORM_BUSY_TREATMENT")
                .put("sendToVoicemail", false)
                .put("transferNumber", transfers ? target : null)
                .put("overflowAfterWaitEnabled", false)
                .put("overflowAfterWaitTime", 30)
                .put("playOverflowGreetingEnabled", false)
                .put("greeting", "DEFAULT")
                .texts("audioFiles")
                .put("isTransferNumberSet", transfers)
                .list("audioAnnouncementFiles")
                .endList()
                .end();
    }

    private void message(Json json, boolean own, int announcement) {
        json.put("enabled", own).put("greeting", own ? "CUSTOM" : "DEFAULT").list("audioAnnouncementFiles");
        if (own) {
            announcements.file(json, announcement);
        }
        json.endList();
    }

    private static void waitMessage(Json json) {
        json.object("waitMessage")
                .put("enabled", false)
                .put("waitMode", "TIME")
                .put("handlingTime", 5)
                .put("defaultHandlingTime", 5)
                .put("queuePosition", 100)
                .put("highVolumeMessageEnabled", false)
                .put("estimatedWaitingTime", 600)
                .put("callbackOptionEnabled", false)
                .put("minimumEstimatedCallbackTime", 30)
                .put("internationalCallbackEnabled", false)
                .put("playUpdatedEstimatedWaitMessage", false)
                .end();
    }
}
