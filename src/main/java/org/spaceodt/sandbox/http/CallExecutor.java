package org.spaceodt.sandbox.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.WriteFault;
import org.spaceodt.sandbox.fault.InjectedFault;
import org.spaceodt.sandbox.server.Hindsight;
import org.spaceodt.sandbox.server.IncomingRequest;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.state.WriteRecord;

/** Asks the API, or answers as it would have before a write that is not to be seen yet. */
public final class CallExecutor {
    private static final byte[] NOTHING = {};

    private final ApiOperations operations;
    private final ServerState serverState;
    private final WriteRecords records;
    private final WriteObserver observer;

    public CallExecutor(
            ApiOperations operations, ServerState serverState, WriteRecords records, WriteObserver observer) {
        this.operations = operations;
        this.serverState = serverState;
        this.records = records;
        this.observer = observer;
    }

    public ApiOperations operations() {
        return operations;
    }

    ApiOperations.Target find(String method, String path) {
        return operations.find(method, path);
    }

    ApiResponse read(IncomingRequest incoming, ApiOperations.Target target) {
        if (!serverState.faults().lags()) {
            return ask(incoming, target, new Sent(NOTHING, ""), WriteFault.QUIET);
        }
        String url = incoming.request().uri();
        Hindsight.Seen seen = serverState.hindsight().look(incoming.request().path(), url);
        if (seen.notYet()) {
            return problem(incoming, 404, "The requested resource could not be found.");
        }
        if (seen.earlier().isPresent()) {
            return seen.earlier().get();
        }
        ApiResponse answer = ask(incoming, target, new Sent(NOTHING, ""), WriteFault.QUIET);
        serverState.hindsight().keep(url, answer);
        return answer;
    }

    /** Carries a write out, and answers as the mishap wants it. */
    ApiResponse write(IncomingRequest incoming, ApiOperations.Target target, Sent sent, InjectedFault fault) {
        if (serverState.faults().lags()) {
            rememberTheTarget(incoming);
        }
        List<WriteRecord> changes = new ArrayList<>();
        ApiResponse done =
                records.during(incoming.operation(), changes, () -> ask(incoming, target, sent, fault::partial));
        boolean carriedOut = done.status() < 300;
        ApiResponse told = carriedOut && fault.doneBut().isPresent() ? disguised(incoming, fault.doneBut()) : done;
        WriteObserver.Statement statement =
                new WriteObserver.Statement(incoming, sent, told.status(), OptionalInt.of(done.status()));
        Hindsight.Footprint footprint = observer.saw(statement, done.body(), changes);
        if (carriedOut && serverState.faults().lags()) {
            if (fault.lag().isZero()) {
                serverState.hindsight().written(footprint);
            } else {
                serverState.hindsight().written(footprint, fault.lag());
            }
        }
        return told;
    }

    /** A write that was picked out to fail; it is told all the same. */
    void refused(IncomingRequest incoming, Sent sent, ApiResponse refusal) {
        observer.saw(
                new WriteObserver.Statement(incoming, sent, refusal.status(), OptionalInt.empty()),
                refusal.body(),
                List.of());
    }

    private void rememberTheTarget(IncomingRequest incoming) {
        String path = incoming.request().path();
        ApiRequest read = ApiRequest.read(origin(incoming.request()), path, List.of(), incoming.trackingId());
        serverState
                .hindsight()
                .keep(path, operations.find("GET", path).handler().answer(read));
    }

    private static ApiResponse disguised(IncomingRequest incoming, OptionalInt status) {
        return problem(incoming, status.getAsInt(), "Something went wrong on the (simulated) server.");
    }

    private static ApiResponse problem(IncomingRequest incoming, int status, String message) {
        return ApiProblem.of(status, message).at(incoming.request().path()).answer(incoming.trackingId());
    }

    private static ApiResponse ask(
            IncomingRequest incoming, ApiOperations.Target target, Sent sent, WriteFault writeFault) {
        HttpServerRequest request = incoming.request();
        List<Map.Entry<String, String>> query;
        try {
            query = request.query() == null ? List.of() : request.params().entries();
        } catch (IllegalArgumentException malformed) {
            return problem(incoming, 400, "The query is not properly encoded.");
        }
        String caller = incoming.reads() ? "" : CallerMark.of(sent.token());
        return target.handler()
                .answer(new ApiRequest(
                        incoming.method(),
                        origin(request),
                        request.path(),
                        query,
                        sent.body(),
                        caller,
                        incoming.trackingId(),
                        writeFault));
    }

    /** Where the client has us; HTTP/1.0 has no need of a Host header, and then it is where we are. */
    private static String origin(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        SocketAddress here = request.localAddress();
        return request.scheme() + "://"
                + (host == null || host.isBlank() ? here.hostAddress() + ":" + here.port() : host);
    }

    /** The body of a request and the token that it came with. */
    record Sent(byte[] body, String token) {}
}
