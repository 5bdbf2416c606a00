package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.people.PersonJson;
import org.spaceodt.sandbox.api.settings.SettingWrites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Jobs that move people to other locations: {@code validate=true} only says what would hinder it. */
public final class MoveJobsApi {
    private static final String MOVES = "telephony/config/jobs/person/moveLocation";
    private static final int PAGE = 2000;
    private static final int SAME_LOCATION = 25378;

    private final Tenant tenant;
    private final Moves moves;
    private final MoveRules rules;
    private final MoveJobJson jobJson;

    public MoveJobsApi(Tenant tenant, Moves moves) {
        this.tenant = tenant;
        this.moves = moves;
        this.rules = new MoveRules(tenant);
        this.jobJson = new MoveJobJson(tenant, moves);
    }

    public void addTo(RouteTable routes) {
        routes.add(MOVES, this::list)
                .add(MOVES + "/{}", call -> one(call.found(0, moves::find)))
                .add(MOVES + "/{}/errors", this::errors)
                .write("POST", MOVES, this::start);
    }

    private ApiResponse start(Call call) {
        MoveRequest request = MoveRequest.of(call.body(), tenant.people());
        if (request.validate()) {
            Move move = request.moves().get(0);
            return issues(move, rules.impacts(), rules.errors(move));
        }
        Move first = request.moves().get(0);
        if (!tenant.people().calls(first.person())) {
            return moveAtOnce(call, first);
        }
        if (moves.running()) {
            throw ApiProblem.of(409, "A job that moves users is already running.");
        }
        request.moves().forEach(this::refuseHopeless);
        int job = moves.start(request.moves().stream().map(this::named).toList(), call.request());
        call.made(ResourceKind.JOB_ID, moves.id(job), () -> one(job));
        Json json = new Json().object().put("response", Optional.of(SettingWrites.tree(one(job))));
        return ApiResponse.created(json.end());
    }

    /** With the location's id in its Base64 form, as it is shown in errors; it is known by now. */
    private Move named(Move move) {
        String target = tenant.sites().id(tenant.sites().find(move.target()).orElseThrow());
        return new Move(move.person(), target, move.extension(), move.number());
    }

    /** What is wrong for sure is refused at once; the rest is found when the job runs. */
    private void refuseHopeless(Move move) {
        for (Move.Issue issue : rules.errors(move)) {
            if (issue.code() == SAME_LOCATION) {
                throw ApiProblem.move(1026013, "Source and target location are the same.");
            }
            if (issue.code() == 5620 || issue.code() == MoveRules.neither().code()) {
                throw ApiProblem.move(issue.code(), issue.message());
            }
        }
    }

    /** Somebody without calling is moved without a job. */
    private ApiResponse moveAtOnce(Call call, Move move) {
        int person = move.person();
        int site = tenant.sites().find(move.target()).orElseThrow(() -> ApiProblem.move(5620, "Location not found"));
        if (tenant.people().site(person) == site) {
            throw ApiProblem.move(1026013, "Source and target location are the same.");
        }
        call.about(ResourceKind.PEOPLE, tenant.people().id(person), () -> {
            Json json = new Json();
            new PersonJson(tenant).write(json, person, true, true);
            return ApiResponse.ok(json);
        });
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("site", site);
        tenant.people().change(person, fields);
        return issues(move, List.of(), List.of());
    }

    private ApiResponse issues(Move move, List<Move.Issue> impacts, List<Move.Issue> errors) {
        Json json = new Json().object().list("response").object();
        json.put("userId", tenant.people().id(move.person()));
        list(json, "impacts", impacts);
        list(json, "errors", errors);
        return ApiResponse.ok(json.end().endList().end());
    }

    private static void list(Json json, String name, List<Move.Issue> issues) {
        json.list(name);
        for (Move.Issue issue : issues) {
            json.object()
                    .put("code", issue.code())
                    .put("message", issue.message())
                    .end();
        }
        json.endList();
    }

    /** The latest first. */
    private ApiResponse list(Call call) {
        int size = moves.size();
        return new PagedList(call, size, n -> true)
                .byOffset(PAGE, PAGE)
                .answer("items", (json, n) -> jobJson.write(json, size - 1 - n));
    }

    private ApiResponse one(int job) {
        Json json = new Json();
        jobJson.write(json, job);
        return ApiResponse.ok(json);
    }

    private ApiResponse errors(Call call) {
        JsonNode job = moves.job(call.found(0, moves::find));
        JsonNode errors = job.path("errors");
        return new PagedList(call, errors.size(), n -> true)
                .byOffset(PAGE, PAGE)
                .answer("items", (json, n) -> error(json, job, errors.get(n)));
    }

    private void error(Json json, JsonNode job, JsonNode error) {
        int number = error.path("number").asInt();
        String target = Move.of(job.path("users").get(number)).target();
        json.object()
                .put("item", tenant.people().id(error.path("person").asInt()))
                .put("itemNumber", number)
                .put("errorType", "ERROR")
                .put("trackingId", job.path("trackingId").asText())
                .object("error")
                .put("key", "409")
                .list("message");
        error.path("messages").forEach(message -> json.object()
                .put("description", message.path("message").asText())
                .put("code", message.path("code").asText())
                .put("locationId", target)
                .end());
        json.endList().end().end();
    }
}
