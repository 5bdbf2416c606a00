package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.TokenRules;
import org.spaceodt.sandbox.server.AccessTokens;

class TokensTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = -5;

    private final AccessTokens tokens = new AccessTokens(new TokenRules(Duration.ofSeconds(30), false), () -> now);

    @Test
    void aTokenEndsAfterItsLifetime() {
        now += 7 * SECOND;
        String token = handedOut(tokens);

        now += 30 * SECOND - 1;
        assertThat(tokens.good(token)).isTrue();
        now += 1;
        assertThat(tokens.good(token)).isFalse();
    }

    @Test
    void aTokenThatWasNotHandedOutHereIsNotJudged() {
        String token = handedOut(tokens);
        now += 1;
        AccessTokens others = new AccessTokens(new TokenRules(Duration.ofSeconds(30), false), () -> now);
        now += 31 * SECOND;

        assertThat(tokens.good(token)).isFalse();
        assertThat(others.good(token)).isTrue();
        assertThat(tokens.good(token.replace("access-1-", "access-2-"))).isTrue();
    }

    @Test
    void whereOneTokenIsNamedNoOtherIsGood() {
        AccessTokens one = new AccessTokens(TokenRules.of("s3cret"), () -> now);

        assertThat(one.good("s3cret")).isTrue();
        assertThat(one.good("s3cre")).isFalse();
        assertThat(one.good(handedOut(one))).isFalse();
        assertThat(TokenRules.of("s3cret").toString()).doesNotContain("s3cret");
    }

    private static String handedOut(AccessTokens tokens) {
        return ((AccessTokens.Grant.Given) tokens.refresh("any")).access();
    }
}
