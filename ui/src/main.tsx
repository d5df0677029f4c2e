// Starts the window: chooses the host and hands it to the application.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { chooseHost } from "./host";
import "./app/styles";

const root = document.getElementById("root");
if (root) {
  const host = await chooseHost();
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
