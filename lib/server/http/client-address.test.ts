import { describe, expect, it } from "vitest";
import { addressOf } from "./client-address";

describe("the client's address", () => {
  it("is the connection's, if there is no proxy, whatever the client claims", () => {
    expect(addressOf("203.0.113.9", "198.51.100.1", 0)).toBe("198.51.100.1");
  });

  it("is the one that the last trusted proxy saw: what comes before may be forged", () => {
    expect(addressOf("1.2.3.4, 203.0.113.9", "10.0.0.1", 1)).toBe("203.0.113.9");
    expect(addressOf("1.2.3.4, 203.0.113.9, 10.0.0.2", "10.0.0.1", 2)).toBe("203.0.113.9");
  });

  it("is the connection's if a proxy said nothing", () => {
    expect(addressOf(undefined, "10.0.0.1", 1)).toBe("10.0.0.1");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::6", "2001:db8:0:0::/64"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
  ])("for IPv6 is a whole network, because one person has all of it: %s", (address, expected) => {
    expect(addressOf(undefined, address, 0)).toBe(expected);
  });
});
