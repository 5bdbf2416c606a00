package org.spaceodt.change.recipe;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.action.softphone.ApplyCallIntercept;
import org.spaceodt.action.softphone.ApplyCallQueueMemberships;
import org.spaceodt.action.softphone.ApplyForwarding;
import org.spaceodt.action.softphone.ApplyNumbersUpdate;
import org.spaceodt.action.softphone.ApplyPermissions;
import org.spaceodt.action.softphone.ApplyVoicemail;
import org.spaceodt.action.softphone.AssignCallingLicense;
import org.spaceodt.change.input.CountryRule;

/** The table of a run of softphones, of which each stage reads its own columns. */
final class RunColumns {
    /** What the stages take, older names among it, and whose numbers there are. */
    static final List<String> NAMES = Stream.concat(
                    Stream.of(
                                    AssignCallingLicense.DESCRIPTION,
                                    ApplyNumbersUpdate.DESCRIPTION,
                                    new ApplyForwarding().description(),
                                    new ApplyVoicemail().description(),
                                    new ApplyCallIntercept().description(),
                                    new ApplyPermissions().description(),
                                    ApplyCallQueueMemberships.DESCRIPTION)
                            .map(Description::parameters)
                            .flatMap(List::stream)
                            .flatMap(parameter ->
                                    Stream.concat(Stream.of(parameter.name()), parameter.oldNames().stream())),
                    Stream.of(CountryRule.COLUMN, "country_code"))
            .distinct()
            .toList();

    private RunColumns() {}

    /** Those older names of a parameter that have a column of their own in the table: that of a location, beside its id. */
    static List<String> beside(Parameter parameter) {
        return parameter.oldNames().stream().filter("location_name"::equals).toList();
    }
}
