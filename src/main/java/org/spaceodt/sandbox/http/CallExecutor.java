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
import org.spaceodt.sandbox.behaviour.Hindsight;
import org.spaceodt.sandbox.behaviour.IncomingRequest;
import org.spaceodt.sandbox.behaviour.ServerState;
import org.spaceodt.sandbox.fault.InjectedFault;
import org.spaceodt.sandbox.state.WriteRecord;

/** Asks the API, or answers as it would have before a write that is not to be seen yet. */
public final class CallExecutor {
    private static final byte[] NOTHING = {};

    private final ApiOperations repertoire;
    private final ServerState stage;
    private final WriteRecords records;
    private final WriteObserver witness;

    public CallExecutor(ApiOperations repertoire, ServerState stage, WriteRecords records, WriteObserver witness) {
        this.repertoire = repertoire;
        this.stage = stage;
        this.records = records;
        this.witness = witness;
    }

    public ApiOperations repertoire() {
        return repertoire;
    }

    ApiOperations.Piece find(String method, String path) {
        return repertoire.find(method, path);
    }

    ApiResponse read(IncomingRequest visit, ApiOperations.Piece piece) {
        if (!stage.faults().lags()) {
            return ask(visit, piece, new Sent(NOTHING, ""), WriteFault.QUIET);
        }
        String url = visit.request().uri();
        Hindsight.Seen seen = stage.hindsight().look(visit.request().path(), url);
        if (seen.notYet()) {
            return problem(visit, 404, "The requested resource could not be found.");
        }
        if (seen.earlier().isPresent()) {
            return seen.earlier().get();
        }
        ApiResponse answer = ask(visit, piece, new Sent(NOTHING, ""), WriteFault.QUIET);
        stage.hindsight().keep(url, answer);
        return answer;
    }

    /** Carries a write out, and answers as the mishap wants it. */
    ApiResponse write(IncomingRequest visit, ApiOperations.Piece piece, Sent sent, InjectedFault mishap) {
        if (stage.faults().lags()) {
            rememberTheTarget(visit);
        }
        List<WriteRecord> changes = new ArrayList<>();
        ApiResponse done = records.during(visit.operation(), changes, () -> ask(visit, piece, sent, mishap::partial));
        boolean carriedOut = done.status() < 300;
        ApiResponse told = carriedOut && mishap.doneBut().isPresent() ? disguised(visit, mishap.doneBut()) : done;
        WriteObserver.Statement statement =
                new WriteObserver.Statement(visit, sent, told.status(), OptionalInt.of(done.status()));
        Hindsight.Footprint footprint = witness.saw(statement, done.body(), changes);
        if (carriedOut && stage.faults().lags()) {
            if (mishap.lag().isZero()) {
                stage.hindsight().written(footprint);
            } else {
                stage.hindsight().written(footprint, mishap.lag());
            }
        }
        return told;
    }

    /** A write that was picked out to fail; it is told all the same. */
    void refused(IncomingRequest visit, Sent sent, ApiResponse refusal) {
        witness.saw(
                new WriteObserver.Statement(visit, sent, refusal.status(), OptionalInt.empty()),
                refusal.body(),
                List.of());
    }

    private void rememberTheTarget(IncomingRequest visit) {
        String path = visit.request().path();
        ApiRequest read = ApiRequest.read(origin(visit.request()), path, List.of(), visit.trackingId());
        stage.hindsight().keep(path, repertoire.find("GET", path).play().answer(read));
    }

    private static ApiResponse disguised(IncomingRequest visit, OptionalInt status) {
        return problem(visit, status.getAsInt(), "Something went wrong on the (simulated) server.");
    }

    private static ApiResponse problem(IncomingRequest visit, int status, String message) {
        return ApiProblem.of(status, message).at(visit.request().path()).answer(visit.trackingId());
    }

    private static ApiResponse ask(IncomingRequest visit, ApiOperations.Piece piece, Sent sent, WriteFault scene) {
        HttpServerRequest request = visit.request();
        List<Map.Entry<String, String>> query;
        try {
            query = request.query() == null ? List.of() : request.params().entries();
        } catch (IllegalArgumentException malformed) {
            return problem(visit, 400, "The query is not properly encoded.");
        }
        String caller = visit.reads() ? "" : CallerMark.of(sent.token());
        return piece.play()
                .answer(new ApiRequest(
                        visit.method(),
                        origin(request),
                        request.path(),
                        query,
                        sent.body(),
                        caller,
                        visit.trackingId(),
                        scene));
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
