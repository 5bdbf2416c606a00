package org.spaceodt.sandbox.api;

import java.util.List;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.state.WriteRecord;
import org.spaceodt.sandbox.tenant.Tenant;

/** The operation that a request asks for; also one that is not there, which answers with the reason. It can be asked from any thread. */
public final class ApiOperation {
    private final Tenant tenant;
    private final List<Runnable> jobs;
    private final WriteJournal log;
    private final RouteTable.Route route;
    private final List<String> parameters;

    /** @param jobs what ends the jobs of the API that should have ended by now */
    ApiOperation(Tenant tenant, List<Runnable> jobs, WriteJournal log, RouteTable.Match match) {
        this.tenant = tenant;
        this.jobs = jobs;
        this.log = log;
        this.route = match.route();
        this.parameters = match.parameters();
    }

    /** Method and path with {@code {}} for each parameter: {@code GET /people/{}}. There are only so many of them. */
    public String name() {
        return route.name();
    }

    /**
     * Endpoints that have their rate limit together: the first segment of the path, three segments below {@code telephony}, two below
     * {@code identity}. Empty when there is no such path.
     */
    public String family() {
        return route.family();
    }

    /** Whether it changes something, and may need the body of the request. */
    public boolean writes() {
        return route.writes();
    }

    /** Answers the request; everything that is wrong with it becomes an error answer, and leaves nothing changed. */
    public ApiResponse answer(ApiRequest request) {
        jobs.forEach(Runnable::run);
        Call call = new Call(tenant, request, parameters);
        return route.writes() ? write(call) : read(call);
    }

    private ApiResponse read(Call call) {
        try {
            return tenant.turns().read(() -> asked(call));
        } catch (ApiProblem problem) {
            return answer(problem, call);
        }
    }

    /** Recorded while it is alone, so that the log has the order of the writes. */
    private ApiResponse write(Call call) {
        try {
            return tenant.turns().write(() -> {
                ApiResponse answer = asked(call);
                log.add(record(call, answer.status(), "", call.subject().now()));
                return answer;
            });
        } catch (ApiProblem problem) {
            log.add(record(call, problem.status(), problem.reason(), ""));
            return answer(problem, call);
        }
    }

    private static ApiResponse answer(ApiProblem problem, Call call) {
        return problem.at(call.request().path()).answer(call.request().trackingId());
    }

    private ApiResponse asked(Call call) {
        call.checkOrganization();
        return route.endpoint().answer(call);
    }

    private WriteRecord record(Call call, int status, String refusal, String after) {
        return call.subject()
                .record(
                        call.request().caller(),
                        tenant.times().clock().instant(),
                        route.name(),
                        status,
                        refusal,
                        after);
    }
}
