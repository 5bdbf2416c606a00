package org.spaceodt.sandbox.api.features;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.features.QueueAgentRepository;

/** Agents of call queues over all queues. All are people here; the API says PEOPLE for workspaces and virtual lines, too. */
public final class QueueAgentsApi {
    private final Tenant tenant;
    private final Feature queues;
    private final QueueAgentRepository agents;
    private final AgentsJson agentsJson;

    public QueueAgentsApi(Tenant tenant) {
        this.tenant = tenant;
        this.queues = tenant.queues();
        this.agents = tenant.queueAgents();
        this.agentsJson = new AgentsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/queues/agents", this::list).add("telephony/config/queues/agents/{}", this::one);
    }

    private ApiResponse list(Call call) {
        int[] all = agents.people();
        return new PagedList(call, all.length, wanted(call, all))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("agents", (json, n) -> {
                    agent(json.object(), all[n], queues(call, all[n]));
                    json.end();
                });
    }

    private IntPredicate wanted(Call call, int[] all) {
        int queue = call.filter("queueId", queues::find);
        int site = call.siteFilter();
        return n -> queues(call, all[n]).length > 0
                && (site < 0 || tenant.people().site(all[n]) == site)
                && (queue < 0 || IntStream.of(queues(call, all[n])).anyMatch(member -> member == queue))
                && call.contains("name", person -> tenant.people().name(person).display(), all[n]);
    }

    /** Those with Customer Assist, or those without. */
    private int[] queues(Call call, int person) {
        boolean essentials = call.flag(QueuesApi.ESSENTIALS);
        return IntStream.of(agents.queues(person))
                .filter(queue -> queues.essentials(queue) == essentials)
                .toArray();
    }

    private void agent(Json json, int person, int[] member) {
        int joined = (int) IntStream.of(member)
                .filter(queue -> queues.joined(queue, person))
                .count();
        int sites = (int) IntStream.of(member).map(queues::site).distinct().count();
        agentsJson.identity(json, person);
        json.put("queueCount", member.length)
                .put("locationCount", sites)
                .put("joinCount", joined)
                .put("unjoinCount", member.length - joined);
        agentsJson.location(json, tenant.people().site(person));
        json.put("type", "PEOPLE");
    }

    private ApiResponse one(Call call) {
        int person = call.found(0, tenant.people()::find);
        int[] member = queues(call, person);
        if (agents.queues(person).length == 0) {
            throw ApiProblem.notFound();
        }
        Json json = new Json().object().object("agent");
        agent(json, person, member);
        json.end();
        PagedList.Page page =
                new PagedList(call, member.length, n -> true).byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST);
        page.write(json, "queues", (out, n) -> queue(out, member[n], person));
        return page.answer(json.end());
    }

    private void queue(Json json, int queue, int person) {
        int site = queues.site(queue);
        json.object()
                .put("id", queues.id(queue))
                .put("name", queues.name(queue))
                .put("phoneNumber", queues.number(queue))
                .put("routingPrefix", tenant.sites().routingPrefix(site))
                .put("locationId", tenant.sites().id(site))
                .put("locationName", tenant.sites().name(site))
                .put("joinEnabled", queues.joined(queue, person))
                .put("extension", queues.extension(queue))
                .put("esn", queues.esn(queue))
                .end();
    }
}
