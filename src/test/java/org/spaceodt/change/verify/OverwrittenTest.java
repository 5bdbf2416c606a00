package org.spaceodt.change.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Target;

class OverwrittenTest {
    private static final Target ANA = new Target("person", "ana", "Ana");

    private static List<Difference> field(String name, String before, String after) {
        return List.of(new Difference(name, TextNode.valueOf(before), TextNode.valueOf(after)));
    }

    @Test
    void ofAFieldThatStepsWroteOneAfterTheOtherTheLastIsLookedAt() {
        Overwritten over = new Overwritten();

        assertThat(over.rest(ANA, field("extension", "2", "3"))).hasSize(1);
        assertThat(over.rest(ANA, field("extension", "1", "2"))).isEmpty();
        assertThat(over.rest(ANA, field("extension", "0", "1"))).isEmpty();
    }

    @Test
    void fieldsOfOneNameInTwoSettingsAreBothLookedAt() {
        Overwritten over = new Overwritten();
        List<Difference> on = List.of(new Difference("enabled", BooleanNode.FALSE, BooleanNode.TRUE));

        assertThat(over.rest(ANA, on)).isEqualTo(on);
        assertThat(over.rest(ANA, on)).isEqualTo(on);
    }

    @Test
    void anotherObjectIsAnother() {
        Overwritten over = new Overwritten();
        over.rest(ANA, field("name", "1", "2"));

        assertThat(over.rest(new Target("person", "joan", "Joan"), field("name", "0", "1")))
                .hasSize(1);
        assertThat(over.isGone(ANA)).isFalse();
    }

    @Test
    void whatALaterStepTookAwayIsNotLookedFor() {
        Overwritten over = new Overwritten();
        over.goes(ANA);

        assertThat(over.isGone(ANA)).isTrue();
    }
}
