package org.spaceodt.api.lookup;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.WrongLookup;

/** What of a list is asked for: the same names as the options of the command. */
public class LookupAsked {
    @QueryParam("name")
    @Parameter(description = "Name or a part of it, or id; of people also the address")
    String name;

    @QueryParam("location")
    @Parameter(description = "Name of the location or a part of it, or its id")
    String location;

    @QueryParam("number")
    @Parameter(description = "Phone number in any writing, its last digits, or an extension")
    String number;

    @QueryParam("license")
    @Parameter(description = "Name of the licence or a part of it, or its id")
    String license;

    @QueryParam("calling")
    @Parameter(description = "Whether it has Calling: yes or no")
    String calling;

    @QueryParam("free")
    @DefaultValue("false")
    @Parameter(description = "Only numbers that nobody has")
    boolean free;

    @QueryParam("used")
    @DefaultValue("false")
    @Parameter(description = "Only numbers that somebody has")
    boolean used;

    @QueryParam("model")
    @Parameter(description = "Model of the device, or a part of it")
    String model;

    @QueryParam("where")
    @Parameter(description = "column=text: the text is in the column; may be given several times")
    List<String> where;

    @QueryParam("columns")
    @DefaultValue("")
    @Parameter(description = "Names of columns, separated by commas; all for all of them")
    String columns;

    @QueryParam("sort")
    @DefaultValue("")
    @Parameter(description = "A column")
    String sort;

    @QueryParam("desc")
    @DefaultValue("false")
    @Parameter(description = "Sort downwards")
    boolean descending;

    @QueryParam("live")
    @DefaultValue("false")
    @Parameter(description = "Read Webex, not an export")
    boolean live;

    LookupQuery of(String kind, Optional<String> country, long offset, int limit) throws WrongLookup {
        LookupQuery.Asked asked = LookupQuery.of(LookupKind.named(kind));
        by(asked, LookupFilter.NAME, name, country);
        by(asked, LookupFilter.LOCATION, location, country);
        by(asked, LookupFilter.NUMBER, number, country);
        by(asked, LookupFilter.LICENSE, license, country);
        by(asked, LookupFilter.CALLING, calling, country);
        by(asked, LookupFilter.MODEL, model, country);
        by(asked, LookupFilter.FREE, free ? "" : null, country);
        by(asked, LookupFilter.USED, used ? "" : null, country);
        for (String one : where) {
            asked.where(one);
        }
        return asked.columns(columns).sort(sort, descending).page(offset, limit);
    }

    private static void by(LookupQuery.Asked asked, LookupFilter filter, String given, Optional<String> country)
            throws WrongLookup {
        if (given != null) {
            asked.by(filter, given, country);
        }
    }
}
