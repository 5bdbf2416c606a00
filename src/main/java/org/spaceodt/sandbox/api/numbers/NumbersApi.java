package org.spaceodt.sandbox.api.numbers;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.features.FeaturesApi;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.api.lines.Dialling;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** {@code /telephony/config/numbers}: every number and extension of the organization with its owner, and the numbers of nobody. */
public final class NumbersApi {
    private static final List<String> FILTERS = List.of(
            "locationId",
            "phoneNumber",
            "available",
            "ownerName",
            "ownerId",
            "ownerType",
            "extension",
            "state",
            "numberType");

    private final Tenant tenant;
    private final NumberRows rows;
    private final AgentsJson agents;

    public NumbersApi(Tenant tenant) {
        this.tenant = tenant;
        this.rows = new NumberRows(tenant);
        this.agents = new AgentsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/numbers", this::list);
    }

    private ApiResponse list(Call call) {
        Predicate<NumberRow> filter = filter(call);
        boolean unfiltered = FILTERS.stream().noneMatch(call::has);
        IntPredicate wanted =
                n -> unfiltered ? rows.exists(n) : rows.row(n).filter(filter).isPresent();
        return new PagedList(call, rows.size(), wanted)
                .byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                .answer("phoneNumbers", (json, n) -> write(json, rows.row(n).orElseThrow()));
    }

    private Predicate<NumberRow> filter(Call call) {
        int site = call.siteFilter();
        String number = FeaturesApi.digits(call.query("phoneNumber"));
        String ownerId = ownerId(call);
        return row -> (site < 0 || row.site() == site)
                && (number.isEmpty() || FeaturesApi.digits(row.number()).contains(number))
                && (!call.has("available") || call.flag("available") != row.owned())
                && (!call.has("ownerName")
                        || call.contains(
                                "ownerName",
                                n -> owner(row, owner -> owner.called().get().display()),
                                0))
                && (ownerId.isEmpty() || ownerId.equals(owner(row, NumberRow.Owner::id)))
                && equal(call, "ownerType", owner(row, owner -> owner.type().name()))
                && equal(call, "extension", row.extension())
                && equal(call, "state", row.state().active() ? "ACTIVE" : "INACTIVE")
                && (!call.query("numberType").equals("EXTENSION") || row.number() == null)
                && (!call.query("numberType").equals("NUMBER") || row.number() != null);
    }

    private static String owner(NumberRow row, Function<NumberRow.Owner, String> fact) {
        return row.owner().map(fact).orElse("");
    }

    private static boolean equal(Call call, String name, String value) {
        return !call.has(name) || call.query(name).equalsIgnoreCase(value);
    }

    /** The asked owner's id in its Base64 form. */
    private String ownerId(Call call) {
        if (!call.has("ownerId")) {
            return "";
        }
        for (ResourceKind kind : ResourceKind.values()) {
            OptionalInt index = tenant.ids().index(kind, call.query("ownerId"));
            if (index.isPresent()) {
                return tenant.ids().of(kind, index.getAsInt());
            }
        }
        throw ApiProblem.notFound();
    }

    private void write(Json json, NumberRow row) {
        json.object().put("phoneNumber", row.number());
        if (row.owned()) {
            Dialling dialling = Dialling.of(tenant, row.site(), row.extension());
            json.put("extension", row.extension())
                    .given("routingPrefix", dialling.prefix())
                    .put("esn", dialling.esn());
        }
        json.put("state", row.state().active() ? "ACTIVE" : "INACTIVE")
                .put("phoneNumberType", row.use().name())
                .put("mainNumber", row.state().main())
                .put("includedTelephonyTypes", row.state().mobile() ? "MOBILE_NUMBER" : "PSTN_NUMBER")
                .put("tollFreeNumber", false)
                .put("isServiceNumber", false)
                .put("isReservedNumber", false);
        agents.location(json, row.site());
        row.owner().ifPresent(owner -> {
            NumberRow.Called name = owner.called().get();
            json.object("owner")
                    .put("id", owner.id())
                    .put("type", owner.type().name())
                    .put("firstName", name.first())
                    .put("lastName", name.last())
                    .put("displayName", name.display())
                    .end();
        });
        json.put("elinEnabled", false).end();
    }
}
