package org.spaceodt.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.QueryParameter;

/** Nothing in a query is passed over: what is mistyped would do more than was asked. */
class SurplusFilterTest {
    private static final Map<String, QueryParameter> KNOWN = Map.of(
            "rows", new QueryParameter("array", Optional.empty()),
            "redact", new QueryParameter("boolean", Optional.empty()),
            "who", new QueryParameter("string", Optional.empty()),
            "limit", new QueryParameter("integer", Optional.of(new QueryParameter.Range(1, 10_000))));

    private static MultiMap query(String text) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (String pair : text.split("&")) {
            query.add(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return query;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows=2&rows=5", "redact=true", "redact=false", "who=", "who=ana&limit=1", "limit=10000"})
    void whatTheDocumentSaysPasses(String query) {
        assertThatCode(() -> SurplusFilter.refuse(KNOWN, query(query))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "row=2, row",
        "ROWS=2, ROWS",
        "limit=5&whom=x, whom",
        "who=ana&who=pere, who",
        "redact=1, redact",
        "redact=yes, redact",
        "redact=, redact",
        "redact=TRUE, redact",
        "limit=0, limit",
        "limit=10001, limit",
        "limit=, limit",
        "limit=5.0, limit",
        "limit=99999999999, limit"
    })
    void whatItDoesNotSayIsRefusedByItsName(String query, String named) {
        assertThat(refused(KNOWN, query)).isEqualTo(named);
    }

    @Test
    void anOperationWithoutAQueryTakesNone() {
        assertThat(refused(Map.of(), "rows=2")).isEqualTo("rows");
    }

    private static String refused(Map<String, QueryParameter> known, String query) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SurplusFilter.refuse(known, query(query)));
        assertThat(refusal.is(ProblemKind.BAD_PART)).isTrue();
        return refusal.last();
    }
}
