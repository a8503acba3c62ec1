// In development alone: draws the page anew when what it is made of has changed.
new EventSource("/dev/reload").addEventListener("message", () => location.reload());

export {};
