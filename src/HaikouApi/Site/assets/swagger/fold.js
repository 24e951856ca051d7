// Swagger UI shows every parameter of an operation, and a list here has a hundred: what is rarely used is folded away, so that
// the button that runs the operation stands on the first screen.
(() => {
  const always = new Set(["q", "limit"]);
  const open = new Set();
  const listeners = new Set();
  const operators = new Map();

  const isFirst = (parameter) =>
    parameter.get("in") !== "query" || parameter.get("required") || parameter.get("example") !== undefined || always.has(parameter.get("name"));
  const fieldOf = (name) => name.split(".")[0];

  function toggle(key) {
    if (!open.delete(key)) open.add(key);
    for (const listener of listeners) listener();
  }

  const plugin = ({ React }) => {
    const h = React.createElement;
    const subscribe = (listener) => (listeners.add(listener), () => listeners.delete(listener));
    const useOpen = (key) => React.useSyncExternalStore(subscribe, () => open.has(key));
    const button = (key, isOpen, text) =>
      h("button", { type: "button", className: "btn haikou-fold", "aria-expanded": isOpen, onClick: () => toggle(key) }, text);

    const Parameters = (Original) => (props) => {
      const operation = props.pathMethod.join(" ");
      const isOpen = useOpen(operation);
      const parameters = [...props.parameters];
      if (parameters.every(isFirst)) return h(Original, props);
      const named = Map.groupBy(parameters.map((p) => p.get("name")).filter((name) => name.includes(".")), fieldOf);
      operators.set(operation, named);
      const text = isOpen ? "Fewer parameters · 收起" : `All ${parameters.length} parameters and filters · 全部参数与筛选`;
      return h(React.Fragment, null, h(Original, props), h("div", { className: "haikou-folds" }, button(operation, isOpen, text)));
    };

    const Row = (Original) => (props) => {
      const operation = props.pathMethod.join(" ");
      const name = props.rawParam.get("name");
      const key = `${operation} ${fieldOf(name)}`;
      const [isAllOpen, isFieldOpen] = [useOpen(operation), useOpen(key)];
      const isOperator = name.includes(".");
      if (!isFirst(props.rawParam) && !(isAllOpen && (!isOperator || isFieldOpen))) return null;
      const more = isOperator || !isAllOpen ? undefined : operators.get(operation)?.get(name);
      if (!more) return h(Original, props);
      const text = `${isFieldOpen ? "−" : "+"} ${more.map((m) => m.slice(name.length)).join(" ")}`;
      return h(React.Fragment, null, h(Original, props), h("tr", { className: "haikou-operators" }, h("td", { colSpan: 2 }, button(key, isFieldOpen, text))));
    };

    return { wrapComponents: { parameters: Parameters, parameterRow: Row } };
  };

  // Swagger UI is made when the page has loaded, by a script that takes plugins only as words to evaluate, which the page's policy forbids.
  document.addEventListener("DOMContentLoaded", () => {
    const bundle = window.SwaggerUIBundle;
    window.SwaggerUIBundle = Object.assign((config) => bundle({ ...config, plugins: [...(config.plugins ?? []), plugin] }), bundle);
  });
})();
