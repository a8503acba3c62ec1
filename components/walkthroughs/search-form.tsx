import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { LabelledInput } from "@/components/ui/text-input";
import { routes } from "@/lib/routes";
import type { Query } from "@/lib/search/search";

type Options = readonly { value: string; label: string }[];
type SearchFormProps = {
  query: Query | undefined;
  stages: Options;
  reached: Options;
  years: readonly number[];
};

/** Posted, so that the words appear in no URL. */
export function SearchForm({ query, stages, reached, years }: SearchFormProps) {
  return (
    <search className="print:hidden">
      <form method="post" action={routes.searchWalkthroughs()} autoComplete="off" className="space-y-6">
        <LabelledInput
          id="words"
          name="words"
          label="Find words in what you wrote"
          why="The beginning of a word is enough. Accents and capitals don’t matter."
          maxLength={300}
          defaultValue={query?.words}
        />
        <div className="grid gap-6 sm:grid-cols-3">
          <SelectField
            {...{ id: "stage", name: "stage", label: "Stage", none: "Any", options: stages }}
            defaultValue={query?.stage ?? ""}
          />
          <SelectField
            {...{ id: "reached", name: "reached", label: "How far it got", none: "Any", options: reached }}
            defaultValue={query?.reached ?? ""}
          />
          <SelectField
            {...{ id: "year", name: "year", label: "Year", none: "Any" }}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={query?.year === undefined ? "" : String(query.year)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button look="secondary">Find</Button>
          {query && (
            <Button look="quiet" name="intent" value="clear">
              Show all of them
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}
