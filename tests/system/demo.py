# SPDX-License-Identifier: GPL-3.0-or-later
"""The fictional city: the same seed gives the same city, and it shows what there is to see."""
import unittest

from xqsystem import Bench, main


class City(Bench):
    def facts(self, store):
        """What is in a city, without the ids."""
        ask = lambda *words: self.ask(store, *words)
        rows = ask("case", "list", "--limit", "500")
        return {
            "cases": rows, "leads": ask("lead", "list", "--status", "all"),
            "items": ask("catalogue", "list", "--limit", "500"), "people": ask("user", "list"),
            "units": ask("unit", "list"), "alarms": ask("alarm", "list", "--all"),
            "timeline": ask("case", "timeline", rows[0]["id"]),
        }

    def test_same_seed_same_city(self):
        self.demo("one", "--seed", "5", "--cases", "12")
        self.demo("two", "--seed", "5", "--cases", "12")
        self.demo("three", "--seed", "6", "--cases", "12")
        one, two, three = self.facts("one"), self.facts("two"), self.facts("three")
        for name, value in one.items():
            self.assertEqual(value, two[name], name)
        self.assertNotEqual(one["cases"], three["cases"])

    def test_something_of_everything(self):
        made = self.demo("city", "--cases", "60")
        self.assertLessEqual({"clerk", "chief", "legal", "leader", "admin", "supervisor"},
                             {user["login"] for user in made["users"]})
        self.assertEqual("shifan2017", made["password"])
        city = self.facts("city")
        cases = city["cases"]
        self.assertEqual(60, len(cases))
        steps = {row["step"] for row in cases if row["kind"] == "penalty" and row["step"]}
        self.assertGreater(len(steps), 14, steps)  # every stage
        self.assertLessEqual({"penalty", "inspection"}, {row["kind"] for row in cases})
        self.assertLessEqual({"summary", "ordinary"}, {row["procedure"] for row in cases})
        self.assertTrue(any(row["late"] for row in cases))
        self.assertTrue(self.ask("city", "case", "list", "--overdue"))
        # The two quarters before its clock, and nothing after it.
        days = sorted(row["occurredAt"][:10] for row in cases)
        self.assertTrue("2016-07-01" <= days[0] < "2016-10-01", days[0])
        self.assertLessEqual(days[-1], "2017-03-10")
        self.assertGreaterEqual(sum("2016-10-01" <= day < "2017-01-01" for day in days), 10)
        states = {row["state"] for row in city["items"]}
        self.assertLessEqual({"in-use", "suspended", "cancelled"}, states)
        kinds = [row["kind"] for row in city["items"]]
        self.assertGreaterEqual(kinds.count("licence"), 2)
        self.assertGreaterEqual(len(city["items"]), 64)
        self.assertGreaterEqual(len(city["units"]), 6)
        self.assertTrue({alarm["level"] for alarm in city["alarms"]} >= {1, 3}, city["alarms"])
        self.assertTrue(any(lead["status"] == "open" for lead in city["leads"]))
        self.whole("city")


if __name__ == "__main__":
    main()
