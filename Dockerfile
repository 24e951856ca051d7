FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Packages first: they change less often than the code, and then their layer is reused.
COPY .editorconfig global.json Directory.Build.props Directory.Packages.props ./
COPY src/HaikouApi.Extraction/HaikouApi.Extraction.csproj src/HaikouApi.Extraction/packages.lock.json src/HaikouApi.Extraction/
COPY src/HaikouApi.Originals/HaikouApi.Originals.csproj src/HaikouApi.Originals/packages.lock.json src/HaikouApi.Originals/
COPY src/HaikouApi.PrivatePostgres/HaikouApi.PrivatePostgres.csproj src/HaikouApi.PrivatePostgres/packages.lock.json src/HaikouApi.PrivatePostgres/
COPY src/HaikouApi/HaikouApi.csproj src/HaikouApi/packages.lock.json src/HaikouApi/
# Compiled ahead of time together with the runtime, for the processor that the image is built on: it answers a fifth sooner after a start than the program compiled alone.
RUN dotnet restore src/HaikouApi --locked-mode --use-current-runtime -p:SelfContained=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true
COPY db db
COPY src src
RUN dotnet publish src/HaikouApi -c Release --no-restore --use-current-runtime --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true -o /app

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
# Only workbooks are written, to /tmp: the root may be read-only. Diagnostics would want a socket there.
ENV DOTNET_EnableDiagnostics=0
EXPOSE 8080
ENTRYPOINT ["./HaikouApi"]
